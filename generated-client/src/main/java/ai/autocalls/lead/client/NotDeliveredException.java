package ai.autocalls.lead.client;

/**
 * The request never left this machine: the host was not found, nothing listened there, the
 * connection or its encryption could not be set up in time, the token could not be had, or the call
 * was cancelled before. Nobody is called; the request may be sent again.
 */
public final class NotDeliveredException extends AutocallsException {
  private static final long serialVersionUID = 1L;

  NotDeliveredException(String what, Throwable cause) {
    super(
        Delivery.NOT_DELIVERED,
        what + " The request never left: no lead exists, and it may be sent again.",
        cause);
  }
}
