import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import lead.ApiClient;
import lead.ApiException;
import lead.api.LeadsApi;

final class Create {
  public static void main(String[] args) {
    Cases.run(
        args,
        (baseUrl, token, request) -> {
          ObjectMapper mapper =
              ApiClient.createDefaultObjectMapper()
                  .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS);
          ApiClient client = new ApiClient().setObjectMapper(mapper);
          client.updateBaseUri(baseUrl);
          client.setRequestInterceptor(
              builder -> builder.header("Authorization", "Bearer " + token));
          try {
            return new LeadsApi(client).createLead(request).getData().getId();
          } catch (ApiException e) {
            if (e.getCode() == 0) {
              throw e;
            }
            throw new Cases.Refused(e.getCode(), e);
          }
        });
  }
}
