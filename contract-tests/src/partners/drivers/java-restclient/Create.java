import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import lead.ApiClient;
import lead.api.LeadsApi;
import org.springframework.web.client.RestClientResponseException;

final class Create {
  public static void main(String[] args) {
    Cases.run(
        args,
        (baseUrl, token, request) -> {
          ObjectMapper mapper =
              ApiClient.createDefaultMapper(null)
                  .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                  .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS);
          ApiClient client =
              new ApiClient(mapper, ApiClient.createDefaultDateFormat()).setBasePath(baseUrl);
          client.setBearerToken(token);
          try {
            return new LeadsApi(client).createLead(request).getData().getId();
          } catch (RestClientResponseException e) {
            throw new Cases.Refused(e.getStatusCode().value(), e);
          }
        });
  }
}
