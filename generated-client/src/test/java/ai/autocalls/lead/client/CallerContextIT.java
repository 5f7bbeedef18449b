package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.inTurn;
import static ai.autocalls.lead.client.TestClient.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is known by the caller's thread only, such as whose token it is, is known to the call. */
@Timeout(30)
class CallerContextIT {
  private final List<String> seen = new CopyOnWriteArrayList<>();

  private void see(String what) {
    seen.add(what + " on " + Thread.currentThread().getName());
  }

  private AutocallsClient client(FaultServer provider) {
    return AutocallsClient.builder()
        .baseUrl("http://localhost:" + provider.port() + "/api")
        .token(
            () -> {
              see("token");
              return "token";
            })
        .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofSeconds(1)))
        .attemptListener(attempt -> see("listener"))
        .httpClient(
            new OkHttpClient.Builder()
                .addInterceptor(
                    chain -> {
                      see("interceptor");
                      return chain.proceed(chain.request());
                    })
                .addNetworkInterceptor(
                    chain -> {
                      see("network interceptor");
                      return chain.proceed(chain.request());
                    })
                .build())
        .build();
  }

  private static void onThread(String name, Runnable task) throws InterruptedException {
    Thread thread = new Thread(task, name);
    thread.start();
    thread.join();
  }

  @Test
  void aSynchronousCallStaysOnItsThreadForAllAttempts() throws Exception {
    try (FaultServer provider = new FaultServer(inTurn("429 No", "200 OK"));
        AutocallsClient client = client(provider)) {
      onThread("alice", () -> client.createLead(REQUEST));
    }
    assertThat(seen)
        .containsExactly(
            "token on alice",
            "interceptor on alice",
            "network interceptor on alice",
            "listener on alice",
            "interceptor on alice",
            "network interceptor on alice",
            "listener on alice");
  }

  @Test
  void anAsynchronousCallAsksItsThreadForTheToken() throws Exception {
    try (FaultServer provider = new FaultServer(inTurn("200 OK"));
        AutocallsClient client = client(provider)) {
      onThread("bob", () -> client.createLeadAsync(REQUEST).join());
    }
    assertThat(seen.get(0)).isEqualTo("token on bob");
    assertThat(seen).hasSize(4);
  }

  @Test
  void aSupplierThatInheritsThreadLocalsNeverSeesThoseOfAnotherCaller() throws Exception {
    InheritableThreadLocal<String> user = new InheritableThreadLocal<>();
    List<String> tokens = new CopyOnWriteArrayList<>();
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  while (true) {
                    tokens.add(peer.readToken());
                    peer.respond("429 No\r\nRetry-After: 0", "{}");
                    tokens.add(peer.readToken());
                    peer.respond("200 OK", FaultServer.LEAD);
                  }
                });
        AutocallsClient client =
            AutocallsClient.builder()
                .baseUrl("http://localhost:" + provider.port() + "/api")
                .token(() -> "token-of-" + user.get())
                .retryPolicy(
                    RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofSeconds(1)))
                .build()) {
      for (String name : List.of("alice", "bob", "alice")) {
        onThread(
            name,
            () -> {
              user.set(name);
              client.createLead(REQUEST);
              client.createLeadAsync(REQUEST).join();
            });
      }
    }
    // Each call has two attempts, and each person two calls.
    assertThat(tokens.subList(0, 4)).containsOnly("token-of-alice");
    assertThat(tokens.subList(4, 8)).containsOnly("token-of-bob");
    assertThat(tokens.subList(8, 12)).containsOnly("token-of-alice");
    assertThat(tokens).hasSize(12);
  }

  @Test
  void anInterruptedThreadSendsNothingAndStaysInterrupted() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("200 never"));
        AutocallsClient client = client(provider)) {
      Thread.currentThread().interrupt();
      AutocallsException failure =
          catchThrowableOfType(AutocallsException.class, () -> client.createLead(REQUEST));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure.delivery()).isEqualTo(Delivery.NOT_DELIVERED);
      assertThat(provider.requests()).isZero();
    }
    assertThat(seen).containsExactly("listener on " + Thread.currentThread().getName());
  }
}
