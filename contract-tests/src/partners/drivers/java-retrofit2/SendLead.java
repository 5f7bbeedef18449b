import com.fasterxml.jackson.databind.ObjectMapper;
import lead.ApiClient;
import lead.api.LeadsApi;
import lead.model.CreateLeadRequest;
import retrofit2.Response;

/** Creates the lead of the environment with the client as it is generated, for {@code client}. */
final class SendLead {
  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient("bearerToken").setBearerToken(System.getenv("LEAD_TOKEN"));
    client.getAdapterBuilder().baseUrl(System.getenv("LEAD_BASE_URL") + "/");
    CreateLeadRequest request =
        new ObjectMapper().readValue(System.getenv("LEAD_REQUEST"), CreateLeadRequest.class);
    Response<?> response = client.createService(LeadsApi.class).createLead(request).execute();
    boolean refused = response.code() >= 400 && response.code() < 500 && response.code() != 408;
    System.exit(response.isSuccessful() ? 0 : refused ? 10 : 11);
  }
}
