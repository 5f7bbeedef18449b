import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.AutocallsException;
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
      System.out.println("Lead " + lead.id() + " is " + lead.status());
    } catch (AutocallsException e) {
      // Unless the delivery is NOT_DELIVERED or REJECTED, the lead may exist: look before sending again.
      System.err.println(e.delivery() + ": " + e.getMessage());
      System.exit(1);
    }
  }
}
