package ai.autocalls.lead.client;

/**
 * The request left, or part of it, and no usable response came: the connection broke, or was silent
 * until the time was up, or the call was cancelled. The lead may exist and the person may be
 * called. Look it up before you send it again; see {@link Delivery#UNKNOWN}.
 */
public final class OutcomeUnknownException extends AutocallsException {
  private static final long serialVersionUID = 1L;

  OutcomeUnknownException(String what, Throwable cause) {
    super(
        Delivery.UNKNOWN,
        what + " The request had left. " + Effect.CREATES.consequence(Delivery.UNKNOWN, ""),
        cause);
  }
}
