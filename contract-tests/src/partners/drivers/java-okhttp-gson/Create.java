import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import lead.ApiClient;
import lead.api.LeadsApi;
import okhttp3.OkHttpClient;
import okhttp3.Response;

final class Create {
  public static void main(String[] args) {
    Cases.run(
        args,
        (baseUrl, token, request) -> {
          ApiClient client =
              new ApiClient()
                  .setBasePath(baseUrl)
                  .setHttpClient(
                      new OkHttpClient.Builder()
                          .retryOnConnectionFailure(false)
                          .followRedirects(false)
                          .addNetworkInterceptor(
                              chain ->
                                  chain
                                      .proceed(chain.request())
                                      .newBuilder()
                                      .removeHeader("Retry-After")
                                      .build())
                          .build());
          client.setBearerToken(token);
          // Not createLead: it throws on a lead in an array.
          try (Response response =
              new LeadsApi(client).createLeadCall(request, null).execute()) {
            if (!response.isSuccessful()) {
              throw new Cases.Refused(response.code(), null);
            }
            JsonElement body = JsonParser.parseString(response.body().string());
            JsonElement lead = body.isJsonArray() ? body.getAsJsonArray().get(0) : body;
            return lead.getAsJsonObject().getAsJsonObject("data").get("id").getAsLong();
          }
        });
  }
}
