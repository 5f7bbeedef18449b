package ai.autocalls.lead.client;

/**
 * What is known, after a failure, about the one thing that matters: does the lead exist, and may a
 * phone ring?
 *
 * <table>
 *   <caption>What to do</caption>
 *   <tr><th>delivery</th><th>does the lead exist?</th><th>may the person be called?</th><th>what to do</th></tr>
 *   <tr><td>{@link #NOT_DELIVERED}</td><td>no</td><td>no</td><td>send it again when the cause is gone</td></tr>
 *   <tr><td>{@link #REJECTED}</td><td>no</td><td>no</td><td>correct the request, the token or the account; then send it again</td></tr>
 *   <tr><td>{@link #UNKNOWN}</td><td>perhaps</td><td>perhaps</td><td>look the lead up before anything is sent again</td></tr>
 *   <tr><td>{@link #CREATED}</td><td>yes</td><td>yes</td><td>never send it again; find its id in the account</td></tr>
 * </table>
 *
 * <p>The API has no idempotency key, so a request that is sent twice may call the person twice.
 */
public enum Delivery {
  /**
   * The request never left this machine. No lead exists, nobody is called. Sending it again is
   * safe.
   */
  NOT_DELIVERED,

  /**
   * The provider answered that it did not accept the request. No lead exists, nobody is called. The
   * same request will most likely be refused again.
   */
  REJECTED,

  /**
   * The request left, and no answer says what became of it. The lead may exist and the person may
   * be called. Do not send it again before somebody has looked: {@code GET
   * /user/leads?campaign_id=…&phone_number=…} of the same API, or the vendor's web pages, list the
   * leads of a campaign.
   */
  UNKNOWN,

  /**
   * The provider answered that it created the lead, but the answer could not be read. The lead
   * exists and the person may be called. Do not send it again.
   */
  CREATED
}
