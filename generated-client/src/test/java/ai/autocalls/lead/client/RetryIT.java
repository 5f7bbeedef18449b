package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.inTurn;
import static ai.autocalls.lead.client.TestClient.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.model.Lead;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the client sends again by itself, and who sees it. */
@Timeout(30)
class RetryIT {
  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

  private AutocallsClient.Builder client(int port) {
    return TestClient.repeating(port).attemptListener(attempts::add);
  }

  @Test
  void repeatsWhatWasTurnedAwayForItsNumber() throws IOException {
    try (FaultServer provider =
            new FaultServer(inTurn("429 No", "429 No\r\nRetry-After: 0", "200 OK"));
        AutocallsClient client = client(provider.port()).build()) {
      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
      assertThat(provider.requests()).isEqualTo(3);
    }
    assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3);
    assertThat(attempts.get(0).failure()).isInstanceOf(RateLimitedException.class);
    assertThat(attempts.get(1).nextIn()).isNotNull();
    assertThat(attempts.get(2).failure()).isNull();
    assertThat(attempts.get(2).nextIn()).isNull();
  }

  @Test
  void givesUpAfterItsAttempts() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("429 No", "429 No", "429 No", "200 never"));
        AutocallsClient client = client(provider.port()).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST)).isInstanceOf(RateLimitedException.class);
      assertThat(provider.requests()).isEqualTo(3);
    }
  }

  @Test
  void doesNotRepeatWhenTurnedOff() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("429 No", "200 never"));
        AutocallsClient client = client(provider.port()).retryPolicy(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST)).isInstanceOf(RateLimitedException.class);
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void repeatsWhatNeverLeft() throws IOException {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closedPort = socket.getLocalPort();
    }
    try (AutocallsClient client = client(closedPort).build()) {
      NotDeliveredException failure =
          catchThrowableOfType(NotDeliveredException.class, () -> client.createLead(REQUEST));
      assertThat(failure)
          .hasMessageContaining("nothing accepts connections at localhost:" + closedPort);
    }
    assertThat(attempts).hasSize(3);
  }

  @Test
  void cancellingWhileWaitingForTheNextAttemptSendsNoMore() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    try (FaultServer provider = new FaultServer(inTurn("429 No\r\nRetry-After: 1", "200 never"));
        AutocallsClient client =
            client(provider.port())
                .retryPolicy(
                    RetryPolicy.standard().withDelays(Duration.ZERO, Duration.ofSeconds(2)))
                .attemptListener(attempt -> failed.countDown())
                .build()) {
      CompletableFuture<Lead> future = client.createLeadAsync(REQUEST);
      failed.await();
      future.cancel(true);

      // The next attempt would begin after a second.
      CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS)
          .execute(provider.released::countDown);
      provider.released.await();
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void aListenerThatFailsChangesNothing() throws IOException {
    try (CapturedLog log = new CapturedLog();
        FaultServer provider = new FaultServer(inTurn("429 No", "200 OK"));
        AutocallsClient client =
            client(provider.port())
                .attemptListener(
                    attempt -> {
                      throw new AssertionError("full disk");
                    })
                .build()) {
      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
      assertThat(log.text()).contains("the attempt listener or logger failed", "full disk");
    }
  }
}
