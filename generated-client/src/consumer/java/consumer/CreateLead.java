package consumer;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.ValidationException;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.SecondaryContactRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** An application of the published jar: creates a lead, is refused another, and says so. */
public final class CreateLead {
  private CreateLead() {}

  /** Takes the base URL. */
  public static void main(String[] args) {
    try (AutocallsClient client =
        AutocallsClient.builder().baseUrl(args[0]).token("token").build()) {
      CreateLeadRequest request =
          CreateLeadRequest.builder()
              .phoneNumber("+12025550123")
              .campaignId(7)
              .variables(Map.of("customer_name", "Ada Example"))
              .secondaryContacts(
                  List.of(SecondaryContactRequest.builder().phoneNumber("+12025550124").build()))
              .build();
      Lead lead = client.createLead(request);
      System.out.println(
          "lead " + lead.id() + " of " + lead.campaign().name() + ", " + lead.createdAt());
      try {
        client.createLeadAsync(request.toBuilder().campaignId(8).build()).join();
      } catch (CompletionException e) {
        ValidationException refusal = (ValidationException) e.getCause();
        System.out.println(refusal.delivery() + " " + refusal.fieldErrors());
      }
    }
  }
}
