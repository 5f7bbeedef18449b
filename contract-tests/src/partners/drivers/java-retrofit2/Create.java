import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import lead.ApiClient;
import lead.api.LeadsApi;
import lead.model.LeadCreated;
import retrofit2.Response;
import retrofit2.converter.jackson.JacksonConverterFactory;

final class Create {
  /** Of the generated mapper it differs in reading an id as text and a lead in an array. */
  private static final JsonMapper TOLERANT =
      JsonMapper.builder()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public static void main(String[] args) {
    Cases.run(
        args,
        (baseUrl, token, request) -> {
          ApiClient client = new ApiClient("bearerToken").setBearerToken(token);
          client
              .getOkBuilder()
              .retryOnConnectionFailure(false)
              .followRedirects(false)
              .addInterceptor( // the generated interface names no Accept
                  chain ->
                      chain.proceed(
                          chain.request().newBuilder().header("Accept", "application/json").build()))
              .addNetworkInterceptor(
                  chain ->
                      chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build());
          client.getAdapterBuilder().baseUrl(baseUrl + "/");
          client.getAdapterBuilder().converterFactories().add(0, JacksonConverterFactory.create(TOLERANT));
          Response<LeadCreated> response =
              client.createService(LeadsApi.class).createLead(request).execute();
          if (!response.isSuccessful()) {
            throw new Cases.Refused(response.code(), null);
          }
          return response.body().getData().getId();
        });
  }
}
