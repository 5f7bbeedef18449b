package ai.autocalls.lead.client;

import ai.autocalls.lead.model.CreateLeadRequest;
import org.jspecify.annotations.Nullable;

/**
 * A lead was not created, or no one knows. {@link #delivery()} says which. Look at it first,
 * because it decides whether the request may be sent again. A failed look-up, such as {@link
 * Leads#listLeads}, says nothing about any lead, so its delivery is always {@link
 * Delivery#UNKNOWN}.
 *
 * <p>The message says what happened, whether the person may be called, and what to do. Neither it
 * nor the causes show the token, a phone number or a variable.
 */
public abstract sealed class AutocallsException extends RuntimeException
    permits NotDeliveredException,
        ApiException,
        OutcomeUnknownException,
        UnreadableResponseException,
        LookupFailedException {
  private static final long serialVersionUID = 1L;

  /** What is known about the lead. */
  private final Delivery delivery;

  /** What the request can be found by; null if it carried nothing of that kind. */
  private @Nullable String reference;

  AutocallsException(Delivery delivery, String message, @Nullable Throwable cause) {
    super(delivery + ": " + message, Causes.withoutForeignText(cause));
    this.delivery = delivery;
  }

  /** {@return what is known about the lead} */
  public Delivery delivery() {
    return delivery;
  }

  /**
   * {@return the value by which {@link Leads#outcomeOf(CreateLeadRequest, String)} finds the lead
   * of this request; null if the client has no {@link AutocallsClient.Builder#referenceVariable},
   * or the request was a look-up} Log it: it is all that is needed to look again after a restart.
   */
  public @Nullable String reference() {
    return reference;
  }

  /** Called before anyone sees the failure. */
  void setReference(@Nullable String reference) {
    this.reference = reference;
  }
}
