package ai.autocalls.lead.client;

import org.jspecify.annotations.Nullable;

/**
 * The provider answered with success, but with a body that is no lead. If the body is JSON with
 * {@code data}, the lead exists ({@link Delivery#CREATED}); if it is anything else, for instance
 * the page of a proxy, the lead may exist ({@link Delivery#UNKNOWN}). It must not be sent again in
 * either case before somebody has looked.
 */
public final class UnreadableResponseException extends AutocallsException {
  private static final long serialVersionUID = 1L;

  /** The body, cut. */
  private final String body;

  UnreadableResponseException(
      Delivery delivery, String what, String body, @Nullable Throwable cause) {
    super(
        delivery,
        what
            + (delivery == Delivery.CREATED
                ? " The answer says that the lead exists: do not send it again."
                : " The lead may exist and the person may be called."
                    + " Look the lead up before anything is sent again."),
        cause);
    this.body = body;
  }

  /** {@return the body as text, cut after 64 KiB} It may hold personal data. */
  public String body() {
    return body;
  }
}
