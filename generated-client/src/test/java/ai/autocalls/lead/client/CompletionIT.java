package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.inTurn;
import static ai.autocalls.lead.client.TestClient.REQUEST;
import static ai.autocalls.lead.client.TestClient.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.FaultServer.Script;
import ai.autocalls.lead.model.Lead;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
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

/** Every call has an outcome, whatever fails around it, and no call waits for another. */
@Timeout(30)
class CompletionIT {
  /** Responds to every request with a lead. */
  private static final Script LEADS =
      peer -> {
        while (true) {
          peer.readRequest().respond("200 OK", FaultServer.LEAD);
        }
      };

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aContinuationMayCreateALead(boolean fresh) throws Exception {
    int atOnce = fresh ? 5 : 64;
    CountDownLatch all = new CountDownLatch(atOnce);
    try (FaultServer provider =
        new FaultServer(
            peer -> {
              peer.readRequest();
              all.countDown();
              all.await();
              peer.respond("200 OK", FaultServer.LEAD);
              LEADS.run(peer);
            })) {
      AutocallsClient.Builder builder = once(provider.port());
      if (fresh) {
        builder.httpClient(new OkHttpClient());
      }
      try (AutocallsClient client = builder.build()) {
        List<CompletableFuture<Lead>> both =
            Stream.generate(
                    () ->
                        client
                            .createLeadAsync(REQUEST)
                            .thenApply(first -> client.createLeadAsync(REQUEST).join())
                            .thenApply(second -> client.createLead(REQUEST)))
                .limit(atOnce)
                .toList();
        for (CompletableFuture<Lead> one : both) {
          assertThat(one.get(20, TimeUnit.SECONDS).id()).isEqualTo(4711);
        }
        assertThat(provider.requests()).isEqualTo(3 * atOnce);
      }
    }
  }

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

  @Test
  void durationsWithoutEndAreNoLimit() throws IOException {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
    try (FaultServer provider = new FaultServer(inTurn("429 No", "200 OK", "200 OK"));
        AutocallsClient client =
            once(provider.port())
                .retryPolicy(RetryPolicy.standard().withDelays(forever, forever))
                .callTimeout(forever)
                .build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST)).isInstanceOf(RateLimitedException.class);
      assertThat(client.createLead(REQUEST, forever).id()).isEqualTo(4711);
      assertThat(client.createLeadAsync(REQUEST, forever)).succeedsWithin(Duration.ofSeconds(10));
      assertThatThrownBy(() -> client.createLead(REQUEST, Duration.ofMillis(-1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void completesOnTheExecutorThatIsGiven() throws IOException {
    Thread[] ran = new Thread[1];
    try (FaultServer provider = new FaultServer(LEADS);
        AutocallsClient client =
            once(provider.port())
                .continuationExecutor(
                    task -> {
                      ran[0] = new Thread(task, "mine");
                      ran[0].start();
                    })
                .build()) {
      CompletableFuture<Thread> thread =
          client.createLeadAsync(REQUEST).thenApply(lead -> Thread.currentThread());
      // Unless it was complete before the continuation was there.
      assertThat(thread.join()).isIn(ran[0], Thread.currentThread());
    }
  }

  @Test
  void completesThoughTheExecutorRefuses() throws IOException {
    try (FaultServer provider = new FaultServer(LEADS);
        AutocallsClient client =
            once(provider.port())
                .continuationExecutor(
                    task -> {
                      throw new RejectedExecutionException("full");
                    })
                .build()) {
      assertThat(client.createLeadAsync(REQUEST)).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void aCopyOfTheFutureCanBeCompletedByItself() throws Exception {
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  peer.readRequest().reached();
                  peer.awaitRelease();
                  peer.respond("200 OK", FaultServer.LEAD);
                });
        AutocallsClient client = once(provider.port()).build()) {
      CompletableFuture<Lead> lead = client.createLeadAsync(REQUEST);
      CompletableFuture<Lead> copy = lead.copy();
      provider.reached.await();
      copy.cancel(true);
      provider.released.countDown();
      assertThat(lead.get(10, TimeUnit.SECONDS).id()).isEqualTo(4711);
    }
  }

  @Test
  void itsOwnTimeLimitHoldsForAClientThatHasNone() throws IOException {
    try (FaultServer provider = new FaultServer(LEADS);
        AutocallsClient client = once(provider.port()).httpClient(new OkHttpClient()).build()) {
      assertThat(client.http().callTimeoutMillis()).isEqualTo(30_000);
    }
  }

  @Test
  void aRetriedCallSaysWhatTheLastAttemptFailedWith() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("429 No", "422 No"));
        AutocallsClient client =
            once(provider.port())
                .retryPolicy(
                    RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofSeconds(1)))
                .build()) {
      assertThat(
              catchThrowableOfType(ApiException.class, () -> client.createLead(REQUEST)).status())
          .isEqualTo(422);
    }
  }
}
