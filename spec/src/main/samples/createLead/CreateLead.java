import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.AutocallsException;
import ai.autocalls.lead.client.Delivery;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import java.util.Map;

/** Creates one lead: a person will be called. LEAD_API_TOKEN holds the account's token. */
public class CreateLead {
  public static void main(String[] args) {
    String url = System.getenv().getOrDefault("LEAD_API_URL", "https://app.autocalls.ai/api");
    String token = System.getenv("LEAD_API_TOKEN");
    try (AutocallsClient client = AutocallsClient.builder().baseUrl(url).token(token).build()) {
      Lead lead =
          client.createLead(
              CreateLeadRequest.builder()
                  .phoneNumber("+12025550123")
                  .campaignId(7L)
                  .variables(Map.of("customer_name", "Ada Example"))
                  .build());
      String status = lead.status() == null ? "created" : lead.status().value();
      System.out.println("Lead " + lead.id() + " is " + status);
    } catch (AutocallsException e) {
      if (e.delivery() == Delivery.CREATED) {
        System.out.println(
            "The lead exists, but the response is not readable: do not send it again.");
        return;
      }
      // Unless the delivery is NOT_DELIVERED or REJECTED, the lead may exist: look before sending
      // again.
      System.err.println(e.delivery() + ": " + e.getMessage());
      System.exit(1);
    }
  }
}
