package ai.autocalls.lead.contract.pact;

/** Why a broker did not do what it was asked, in one line that holds no credentials. */
final class BrokerFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is known of the request's effect. */
  enum Effect {
    /** The broker judged the content and said no. */
    REFUSED,
    /** The broker did not act: it was not reached, or turned the request away unread. */
    NONE,
    /** The broker may have acted. */
    UNKNOWN
  }

  private final Effect effect;

  BrokerFailure(Effect effect, String message, Throwable cause) {
    super(message, cause);
    this.effect = effect;
  }

  Effect effect() {
    return effect;
  }
}
