package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the client looks for a lead, and who ends the search. */
@Timeout(30)
class LookScheduleIT extends LookUpScene {
  LookScheduleIT() throws IOException {}

  @Test
  void anInterruptEndsThePauseAndTheSearch() throws IOException {
    creates = false;
    try (AutocallsClient client =
        client()
            .pause(
                time -> {
                  if (!time.isZero()) {
                    Thread.currentThread().interrupt();
                  }
                  return time.isZero()
                      ? CompletableFuture.completedFuture(null)
                      : new CompletableFuture<>();
                })
            .build()) {
      assertThatThrownBy(() -> client.outcomeOf(REQUEST))
          .isInstanceOf(LookupFailedException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(provider.received()).hasSize(1);
    }
  }

  @Test
  void givingUpEndsThePauseAndTheSearch() throws IOException {
    CompletableFuture<@Nullable Void> pause = new CompletableFuture<>();
    CompletableFuture<Duration> paused = new CompletableFuture<>();
    try (AutocallsClient client =
        client()
            .pause(
                time -> {
                  if (time.isZero()) {
                    return CompletableFuture.completedFuture(null);
                  }
                  paused.complete(time);
                  return pause;
                })
            .build()) {
      CompletableFuture<LeadOutcome> outcome = client.outcomeOfAsync(REQUEST);
      assertThat(paused.join()).isEqualTo(Duration.ofSeconds(2));
      outcome.cancel(true);

      // The pause may begin before the sequence knows of it; then it is cancelled a moment later.
      assertThatThrownBy(pause::join).isInstanceOf(CancellationException.class);
      client.listLeads(LeadQuery.builder().build());
      assertThat(provider.received()).hasSize(2);
    }
  }

  @Test
  void looksAtTheTimesThatAreSet() throws IOException {
    creates = false;
    Duration[] times = {Duration.ofMillis(500), Duration.ofMillis(1500)};
    try (AutocallsClient client = client().lookAfter(times).build()) {
      LeadOutcome outcome = client.outcomeOf(REQUEST);

      assertThat(outcome.looks()).isEqualTo(2);
      assertThat(outcome.message()).endsWith("Looked 2 times in 1.5 s.");
      assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }
  }

  @Test
  void waitsByItself() throws IOException {
    creates = false;
    try (AutocallsClient client =
        provider.client().lookAfter(Duration.ZERO, Duration.ofMillis(20)).build()) {
      long start = System.nanoTime();
      assertThat(client.outcomeOf(REQUEST).looks()).isEqualTo(2);
      assertThat(client.outcomeOfAsync(REQUEST).join().looks()).isEqualTo(2);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(40));
    }
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    AutocallsClient.Builder builder = provider.client();
    assertThatThrownBy(builder::lookAfter).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.lookAfter(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.lookAfter(Duration.ofMillis(2), Duration.ofMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.referenceVariable(" "))
        .isInstanceOf(IllegalArgumentException.class);
    try (AutocallsClient client = builder.build()) {
      assertThatThrownBy(() -> client.outcomeOf(REQUEST, "a reference"))
          .hasMessageContaining("referenceVariable");
    }
  }

  @Test
  void aClosedClientDoesNotLook() {
    AutocallsClient client = client().build();
    client.close();

    assertThatThrownBy(() -> client.outcomeOf(REQUEST)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> client.outcomeOfAsync(REQUEST))
        .isInstanceOf(IllegalStateException.class);
    assertThat(provider.received()).isEmpty();
  }
}
