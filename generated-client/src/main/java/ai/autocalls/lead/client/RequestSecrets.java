package ai.autocalls.lead.client;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.SecondaryContactRequest;

/** What a request says about people: phone numbers, variables and additional fields. */
final class RequestSecrets {
  private RequestSecrets() {}

  static Redaction redaction(CreateLeadRequest request) {
    Redaction redaction =
        Redaction.of(request.phoneNumber(), request.variables(), request.additionalFields());
    if (request.secondaryContacts() != null) {
      for (SecondaryContactRequest contact : request.secondaryContacts()) {
        redaction =
            redaction.and(contact.phoneNumber(), contact.variables(), contact.additionalFields());
      }
    }
    return redaction;
  }
}
