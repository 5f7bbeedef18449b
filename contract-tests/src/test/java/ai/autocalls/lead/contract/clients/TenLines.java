package ai.autocalls.lead.contract.clients;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.AutocallsException;
import ai.autocalls.lead.client.Delivery;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.ModelAdapters;
import com.google.gson.GsonBuilder;

/** The Java client as a program that can be checked. */
final class TenLines {
  private TenLines() {}

  public static void main(String[] arguments) {
    CreateLeadRequest request =
        new GsonBuilder()
            .registerTypeAdapterFactory(new ModelAdapters())
            .create()
            .fromJson(System.getenv("LEAD_REQUEST"), CreateLeadRequest.class);
    String url = System.getenv("LEAD_BASE_URL");
    String token = System.getenv("LEAD_TOKEN");
    try (AutocallsClient client = AutocallsClient.builder().baseUrl(url).token(token).build()) {
      System.out.println("Lead " + client.createLead(request).id());
    } catch (AutocallsException e) {
      System.err.println(e.getMessage());
      System.exit(
          e.delivery() == Delivery.CREATED ? 0 : e.delivery() == Delivery.REJECTED ? 10 : 11);
    }
  }
}
