package ai.autocalls.lead.client;

import ai.autocalls.lead.model.Lead;
import java.time.Duration;
import java.util.List;

/**
 * What the list of leads shows of a request whose outcome was unknown.
 *
 * @param finding what was found
 * @param leads the lead of the request ({@link Finding#CREATED}; more than one if its reference is
 *     not unique), or all that it may be ({@link Finding#PERHAPS}); else none
 * @param looks how often the client looked
 * @param waited how long it waited, from the first look to the last
 */
public record LeadOutcome(Finding finding, List<Lead> leads, int looks, Duration waited) {
  /** What was found, and what follows. */
  public enum Finding {
    /**
     * The lead exists: its reference was found. The person is called. Keep the id, and do not send
     * the request again.
     */
    CREATED("The lead exists: its reference was found. Do not send the request again."),

    /**
     * There are leads of the same number, and no reference says whose they are. The lead of the
     * request may be one of them, or they may all be older. Do not send the request again before a
     * person has compared them, by {@code created_at}, with the time of the request.
     */
    PERHAPS(
        "There are leads of the same number, and no reference says whether one is of this request."
            + " Let a person compare them before sending the request again."),

    /**
     * No such lead was seen. This does not prove that there is none: the request may still be under
     * way, and when a new lead is listed is not known. Look again some minutes later; then let a
     * person decide. Sending the request again may call the person twice.
     */
    NOT_SEEN(
        "No such lead was seen, which does not prove that there is none: the request may still be"
            + " under way, and when a new lead is listed is not known. Look again later.");

    private final String meaning;

    Finding(String meaning) {
      this.meaning = meaning;
    }
  }

  /**
   * Copies the leads.
   *
   * @param finding what was found
   * @param leads the leads
   * @param looks how often the client looked
   * @param waited how long it waited
   */
  public LeadOutcome {
    leads = List.copyOf(leads);
  }

  /** {@return in sentences, what was found and how thoroughly; without personal data} */
  public String message() {
    return finding.meaning
        + " Looked "
        + (looks == 1 ? "once." : looks + " times in " + seconds() + " s.");
  }

  private String seconds() {
    return waited.toMillis() % 1000 == 0
        ? String.valueOf(waited.toSeconds())
        : String.valueOf(waited.toMillis() / 1000.0);
  }
}
