package ai.autocalls.lead.client;

/**
 * What a failure says about the lead: does it exist, and may the person be called?
 *
 * <table>
 *   <caption>What to do</caption>
 *   <tr><th>delivery</th><th>does the lead exist?</th><th>may the person be called?</th><th>what to do</th></tr>
 *   <tr><td>{@link #NOT_DELIVERED}</td><td>no</td><td>no</td><td>send it again once the cause is fixed</td></tr>
 *   <tr><td>{@link #REJECTED}</td><td>this request created none</td><td>not because of this request</td><td>fix the request, the token or the account, then send it again</td></tr>
 *   <tr><td>{@link #UNKNOWN}</td><td>perhaps</td><td>perhaps</td><td>look the lead up before sending anything again</td></tr>
 *   <tr><td>{@link #CREATED}</td><td>yes</td><td>yes</td><td>never send it again; find its id in the account</td></tr>
 * </table>
 *
 * <p>The API has no idempotency key, so sending a request twice may call the person twice.
 */
public enum Delivery {
  /**
   * The request never left this machine. It created no lead and calls no one. Sending it again is
   * safe.
   */
  NOT_DELIVERED,

  /**
   * The provider refused the request: a status from 300 to 499, except 408. This request created no
   * lead. It says nothing about earlier requests: a refused duplicate, for example, means that an
   * earlier lead exists. Sending the same request again will most likely be refused again.
   */
  REJECTED,

  /**
   * The request left, and no response states its outcome. The lead may exist and the person may be
   * called. Do not send it again before someone has looked: {@link Leads#outcomeOf} does, and the
   * vendor's web pages list the leads of a campaign, too. A failed look-up is always {@code
   * UNKNOWN}, as it says nothing about any lead.
   */
  UNKNOWN,

  /**
   * The provider responded that it created the lead, but the response could not be read. The lead
   * exists and the person may be called. Do not send it again.
   */
  CREATED
}
