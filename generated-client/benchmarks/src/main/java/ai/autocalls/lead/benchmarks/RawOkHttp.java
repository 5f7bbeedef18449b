package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;

/**
 * The floor: OkHttp alone, with bytes that were encoded before and a response that no one reads.
 */
final class RawOkHttp implements Caller {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http = new OkHttpClient();
  private final Request request;

  RawOkHttp(String baseUrl, byte[] body) {
    this.request =
        new Request.Builder()
            .url(baseUrl.concat("/user/lead"))
            .header("Authorization", "Bearer ".concat(Contender.TOKEN))
            .header("Accept", "application/json")
            .post(RequestBody.create(body, JSON))
            .build();
  }

  static Codec codec(byte[] body) {
    return new Codec() {
      @Override
      public void encode(BufferedSink connection) throws IOException {
        RequestBody.create(body, JSON).writeTo(connection);
      }

      @Override
      public Object decode(byte[] answer) throws IOException {
        return ResponseBody.create(answer, JSON).bytes();
      }
    };
  }

  @Override
  public Object createLead() throws IOException {
    try (Response response = http.newCall(request).execute()) {
      ResponseBody body = response.body();
      if (body == null || !response.isSuccessful()) {
        throw new IllegalStateException("the provider did not create the lead");
      }
      return body.bytes();
    }
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
