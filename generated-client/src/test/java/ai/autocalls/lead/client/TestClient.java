package ai.autocalls.lead.client;

import ai.autocalls.lead.model.CreateLeadRequest;
import java.time.Duration;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The request that most tests send, and clients of a provider on loopback. */
final class TestClient {
  static final CreateLeadRequest REQUEST =
      CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build();

  private TestClient() {}

  /** A client that sends each request once. */
  static AutocallsClient.Builder once(int port) {
    return AutocallsClient.builder()
        .baseUrl("http://localhost:" + port + "/api")
        .token("token")
        .retryPolicy(RetryPolicy.none());
  }

  /** A client that repeats what may be repeated, after some milliseconds. */
  static AutocallsClient.Builder repeating(int port) {
    return once(port)
        .retryPolicy(
            RetryPolicy.standard().withDelays(Duration.ofMillis(5), Duration.ofMillis(500)));
  }

  /**
   * For {@link AutocallsClient.Builder#httpClient}: a second call waits until the first is over.
   */
  static OkHttpClient oneAtATime() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(1);
    return new OkHttpClient.Builder().dispatcher(dispatcher).build();
  }
}
