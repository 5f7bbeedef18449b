package ai.autocalls.lead.client;

import org.jspecify.annotations.Nullable;

/**
 * The request never left this machine: the host was not found, nothing listened there, the
 * connection or its encryption could not be set up in time, there was no token, a proxy or an
 * interceptor refused, or the call was cancelled before. No one is called; the request may be sent
 * again.
 */
public final class NotDeliveredException extends AutocallsException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure as the client throws it, for unit tests of what an application does about it.
   *
   * @param what what happened, as a sentence
   */
  public NotDeliveredException(String what) {
    this(what, null);
  }

  NotDeliveredException(String what, @Nullable Throwable cause) {
    super(
        Delivery.NOT_DELIVERED,
        what + " " + Effect.CREATES.consequence(Delivery.NOT_DELIVERED, ""),
        cause);
  }
}
