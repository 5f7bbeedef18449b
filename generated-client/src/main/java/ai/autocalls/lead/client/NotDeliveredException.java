package ai.autocalls.lead.client;

/**
 * The request never left this machine: the host was not found, nothing listened there, the
 * connection or its encryption could not be set up in time, there was no token, a proxy or an
 * interceptor refused, or the call was cancelled before. No one is called; the request may be sent
 * again.
 */
public final class NotDeliveredException extends AutocallsException {
  private static final long serialVersionUID = 1L;

  NotDeliveredException(String what, Throwable cause) {
    super(
        Delivery.NOT_DELIVERED,
        what + " " + Effect.CREATES.consequence(Delivery.NOT_DELIVERED, ""),
        cause);
  }
}
