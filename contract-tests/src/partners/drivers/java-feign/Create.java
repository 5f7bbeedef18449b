import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.DeserializationFeature;
import feign.FeignException;
import feign.Request;
import feign.Retryer;
import feign.okhttp.OkHttpClient;
import lead.ApiClient;
import lead.api.LeadsApi;

final class Create {
  public static void main(String[] args) {
    Cases.run(
        args,
        (baseUrl, token, request) -> {
          ApiClient client = new ApiClient("bearerToken").setBasePath(baseUrl);
          client.setBearerToken(token);
          client.getObjectMapper().enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS);
          client
              .getFeignBuilder()
              .retryer(Retryer.NEVER_RETRY) // by default Feign sends a POST five times
              .options(new Request.Options(10, SECONDS, 30, SECONDS, false)) // no redirects
              .client(
                  new OkHttpClient(
                      new okhttp3.OkHttpClient.Builder()
                          .retryOnConnectionFailure(false)
                          .followRedirects(false)
                          .addNetworkInterceptor(
                              chain ->
                                  chain
                                      .proceed(chain.request())
                                      .newBuilder()
                                      .removeHeader("Retry-After")
                                      .build())
                          .build()));
          try {
            return client.buildClient(LeadsApi.class).createLead(request).getData().getId();
          } catch (FeignException e) {
            if (e.status() < 300) {
              throw e;
            }
            throw new Cases.Refused(e.status(), e);
          }
        });
  }
}
