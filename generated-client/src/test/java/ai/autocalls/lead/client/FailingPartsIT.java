package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.LEADS;
import static ai.autocalls.lead.client.TestClient.REQUEST;
import static ai.autocalls.lead.client.TestClient.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.model.Lead;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part that someone else wrote fails or is stuck: the call fails, and no one waits for ever. */
@Timeout(30)
class FailingPartsIT {
  private static Response response(Interceptor.Chain chain) {
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(FaultServer.LEAD, null))
        .build();
  }

  private static ResponseBody memoryRunsOut() {
    return ResponseBody.create(
        Okio.buffer(
            new ForwardingSource(new Buffer()) {
              @Override
              public long read(Buffer sink, long byteCount) {
                throw new OutOfMemoryError("Java heap space");
              }
            }),
        null,
        -1);
  }

  static Stream<Arguments> odd() {
    return Map.<String, Interceptor>of(
            "throws",
            chain -> {
              throw new IllegalStateException("odd");
            },
            "throws an error",
            chain -> {
              throw new StackOverflowError("odd");
            },
            "throws after the response",
            chain -> {
              chain.proceed(chain.request()).close();
              throw new IllegalStateException("odd");
            },
            "responds without a body",
            chain -> response(chain).newBuilder().body(null).build(),
            "responds null",
            chain -> null,
            "memory runs out while the body is read",
            chain -> response(chain).newBuilder().body(memoryRunsOut()).build(),
            "memory runs out while the body of a refusal is read",
            chain -> response(chain).newBuilder().code(422).body(memoryRunsOut()).build(),
            "a refusal of a request with a short authorization",
            chain ->
                response(chain)
                    .newBuilder()
                    .code(422)
                    .request(chain.request().newBuilder().header("Authorization", "x").build())
                    .build())
        .entrySet()
        .stream()
        .map(odd -> Arguments.of(odd.getKey(), odd.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  void anOddInterceptorFailsTheCall(String name, Interceptor odd) throws IOException {
    OkHttpClient mine = new OkHttpClient.Builder().addInterceptor(odd).build();
    try (FaultServer provider = new FaultServer(LEADS);
        AutocallsClient client = once(provider.port()).httpClient(mine).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST)).isInstanceOf(AutocallsException.class);
      assertThat(client.createLeadAsync(REQUEST))
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withCauseInstanceOf(AutocallsException.class);
      assertThat(client.callsInFlight()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFailingTokenSupplierFailsTheCall(boolean error) throws IOException {
    try (FaultServer provider = new FaultServer(LEADS);
        AutocallsClient client =
            once(provider.port())
                .token(
                    () -> {
                      if (error) {
                        throw new NoClassDefFoundError("Vault");
                      }
                      throw new IllegalStateException("the vault is closed");
                    })
                .build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(NotDeliveredException.class);
      assertThat(client.createLeadAsync(REQUEST))
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withCauseInstanceOf(NotDeliveredException.class);
      assertThat(provider.requests()).isZero();
    }
  }

  @Test
  void aFailingListenerOfOkHttpFailsTheCall() throws IOException {
    OkHttpClient mine =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void requestHeadersStart(Call call) {
                    throw new IllegalStateException("odd");
                  }
                })
            .build();
    try (FaultServer provider = new FaultServer(LEADS);
        AutocallsClient client = once(provider.port()).httpClient(mine).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(client.createLeadAsync(REQUEST)).failsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void aCallThatIsStuckEndsWhenItsTimeIsUp() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    OkHttpClient mine =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(
                chain -> {
                  Uninterrupted.await(over);
                  return chain.proceed(chain.request());
                })
            .build();
    try (FaultServer provider = new FaultServer(LEADS);
        AutocallsClient client = once(provider.port()).httpClient(mine).build()) {
      CompletableFuture<Lead> lead = client.createLeadAsync(REQUEST, Duration.ofMillis(200));
      assertThat(lead)
          .failsWithin(Duration.ofMillis(1200))
          .withThrowableThat()
          .withCauseInstanceOf(NotDeliveredException.class)
          .withMessageContaining("the time was up");
      over.countDown();
      // It got through the interceptor late, and was held back.
      mine.dispatcher().executorService().shutdown();
      assertThat(provider.requests()).isZero();
    }
  }
}
