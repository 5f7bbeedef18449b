package ai.autocalls.lead.client;

import org.jspecify.annotations.Nullable;

/**
 * The provider responded with success, but the body could not be read. After a request that creates
 * a lead: if the body is JSON whose {@code data} describes a lead, the lead exists ({@link
 * Delivery#CREATED}). If it is anything else, such as the page of a proxy, the lead may exist
 * ({@link Delivery#UNKNOWN}). In either case it must not be sent again before someone has looked. A
 * list of leads that could not be read says nothing about any lead ({@link Delivery#UNKNOWN}).
 */
public final class UnreadableResponseException extends AutocallsException {
  private static final long serialVersionUID = 1L;

  /** The body, cut. */
  private final String body;

  UnreadableResponseException(
      Delivery delivery, String what, Effect effect, String body, @Nullable Throwable cause) {
    super(delivery, what + " " + effect.consequence(delivery, Effect.LOOK_AGAIN), cause);
    this.body = body;
  }

  /** {@return the body as text, cut after 64 KiB} It may hold personal data. */
  public String body() {
    return body;
  }
}
