package ai.autocalls.lead.client;

import org.jspecify.annotations.Nullable;

/**
 * The request left, or part of it, and no usable response came: the connection broke, or was silent
 * until the time was up, or the call was cancelled. The lead may exist and the person may be
 * called. Look it up before you send it again; see {@link Delivery#UNKNOWN}.
 */
public final class OutcomeUnknownException extends AutocallsException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure as the client throws it, for unit tests of what an application does about it.
   *
   * @param what what happened, as a sentence
   * @param reference what the lead can be found by; null if the request carried nothing
   */
  public OutcomeUnknownException(String what, @Nullable String reference) {
    this(what, (Throwable) null);
    setReference(reference);
  }

  OutcomeUnknownException(String what, @Nullable Throwable cause) {
    super(
        Delivery.UNKNOWN,
        what + " The request had left. " + Effect.CREATES.consequence(Delivery.UNKNOWN, ""),
        cause);
  }
}
