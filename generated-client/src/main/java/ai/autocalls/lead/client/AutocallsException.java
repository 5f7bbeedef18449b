package ai.autocalls.lead.client;

import org.jspecify.annotations.Nullable;

/**
 * A lead was not created, or no one can tell. {@link #delivery()} says which. Look at it first,
 * because it decides whether the request may be sent again.
 *
 * <p>The message says what happened, whether the person may be called, and what to do. Neither it
 * nor the causes show the token, a phone number or a variable.
 */
public abstract sealed class AutocallsException extends RuntimeException
    permits NotDeliveredException,
        ApiException,
        OutcomeUnknownException,
        UnreadableResponseException {
  private static final long serialVersionUID = 1L;

  /** What is known about the lead. */
  private final Delivery delivery;

  AutocallsException(Delivery delivery, String message, @Nullable Throwable cause) {
    super(delivery + ": " + message, Causes.withoutForeignText(cause));
    this.delivery = delivery;
  }

  /** {@return what is known about the lead} */
  public Delivery delivery() {
    return delivery;
  }
}
