import lead.ApiClient;
import lead.ApiException;
import lead.api.LeadsApi;
import lead.model.CreateLeadRequest;

/** Creates the lead of the environment with the client as it is generated, for {@code client}. */
final class SendLead {
  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(System.getenv("LEAD_BASE_URL"));
    client.setRequestInterceptor(
        builder -> builder.header("Authorization", "Bearer " + System.getenv("LEAD_TOKEN")));
    CreateLeadRequest request =
        ApiClient.createDefaultObjectMapper()
            .readValue(System.getenv("LEAD_REQUEST"), CreateLeadRequest.class);
    try {
      new LeadsApi(client).createLead(request);
    } catch (ApiException e) {
      boolean refused = e.getCode() >= 400 && e.getCode() < 500 && e.getCode() != 408;
      System.exit(refused ? 10 : 11);
    }
  }
}
