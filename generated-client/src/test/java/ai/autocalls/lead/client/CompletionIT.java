package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.LEADS;
import static ai.autocalls.lead.client.FaultServer.inTurn;
import static ai.autocalls.lead.client.TestClient.REQUEST;
import static ai.autocalls.lead.client.TestClient.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.model.Lead;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call has an outcome, where the caller wants it, and no call waits for another. */
@Timeout(30)
class CompletionIT {
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
    try (FaultServer provider = new FaultServer(FaultServer.LEADS_AFTER_RELEASE);
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
