package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.inTurn;
import static ai.autocalls.lead.client.TestClient.REQUEST;
import static ai.autocalls.lead.client.TestClient.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.model.Lead;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many calls at once, the token and the time of each, and the end of the client. */
@Timeout(60)
class LifecycleIT {
  @Test
  void admitsSixtyFourLeadsAtOnce() throws Exception {
    CountDownLatch all = new CountDownLatch(64);
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  peer.readRequest();
                  all.countDown();
                  all.await();
                  peer.respond("200 OK", FaultServer.LEAD);
                });
        AutocallsClient client = once(provider.port()).build()) {
      List<CompletableFuture<Lead>> leads = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        leads.add(client.createLeadAsync(REQUEST));
      }
      for (CompletableFuture<Lead> lead : leads) {
        assertThat(lead.get(20, TimeUnit.SECONDS).id()).isEqualTo(4711);
      }
    }
  }

  @Test
  void takesItsOwnTimeForOneCall() throws Exception {
    try (FaultServer provider = new FaultServer(peer -> peer.readRequest().awaitHangUp());
        AutocallsClient client = once(provider.port()).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST, Duration.ofMillis(200)))
          .isInstanceOf(OutcomeUnknownException.class)
          .hasMessageContaining("the time was up");
      assertThat(client.createLeadAsync(REQUEST, Duration.ofMillis(200)))
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withCauseInstanceOf(OutcomeUnknownException.class);
    }
  }

  @Test
  void failsWithoutATokenBeforeAnythingLeaves() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("200 never"));
        AutocallsClient client =
            once(provider.port())
                .token(
                    () -> {
                      throw new IllegalStateException("the vault is closed");
                    })
                .build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(NotDeliveredException.class)
          .hasRootCauseMessage("the vault is closed");
      assertThat(provider.requests()).isZero();
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {" ", "canary\ntoken", "canary token", "canäry"})
  void sendsNothingWithATokenThatIsNone(String token) throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("200 never"));
        AutocallsClient client = once(provider.port()).token(() -> token).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(NotDeliveredException.class)
          .hasMessageContaining("the token supplier failed, or returned no usable token")
          .hasStackTraceContaining("the token ")
          .rootCause()
          .hasMessageNotContaining("can");
      assertThat(provider.requests()).isZero();
    }
  }

  @Test
  void refusesToWorkAfterItIsClosed() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("200 never"))) {
      AutocallsClient client = once(provider.port()).build();
      client.close();
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the client is closed");
      assertThat(provider.requests()).isZero();
    }
  }

  @Test
  void hangsUpWhenItIsClosedAndLetsGoOfItsThreads() throws Exception {
    CountDownLatch hungUp = new CountDownLatch(1);
    try (FaultServer provider =
        new FaultServer(
            peer -> {
              peer.readRequest().respond("200 OK", FaultServer.LEAD).awaitHangUp();
              hungUp.countDown();
            })) {
      AtomicReference<Thread> worker = new AtomicReference<>();
      AutocallsClient client =
          once(provider.port())
              .attemptListener(attempt -> worker.set(Thread.currentThread()))
              .build();
      client.createLeadAsync(REQUEST).join();

      client.close();

      hungUp.await();
      worker.get().join();
    }
  }

  @Test
  void aCallInFlightEndsAsItWouldThoughTheClientIsClosed() throws Exception {
    try (FaultServer provider = new FaultServer(FaultServer.LEADS_AFTER_RELEASE)) {
      AutocallsClient client = once(provider.port()).build();
      CompletableFuture<Lead> lead = client.createLeadAsync(REQUEST);
      provider.reached.await();

      client.close();
      provider.released.countDown();

      assertThat(lead.get(20, TimeUnit.SECONDS).id()).isEqualTo(4711);
    }
  }

  @Test
  void aCallThatWaitsForItsTurnNeverLeavesAfterItWasCancelled() throws Exception {
    OkHttpClient oneAtATime = TestClient.oneAtATime();
    try (FaultServer provider = new FaultServer(FaultServer.LEADS_AFTER_RELEASE);
        AutocallsClient client = once(provider.port()).httpClient(oneAtATime).build()) {
      CompletableFuture<Lead> first = client.createLeadAsync(REQUEST);
      provider.reached.await();
      CompletableFuture<Lead> second = client.createLeadAsync(REQUEST);

      second.cancel(true);
      provider.released.countDown();

      assertThat(first.get(20, TimeUnit.SECONDS).id()).isEqualTo(4711);
      oneAtATime.dispatcher().executorService().shutdown();
      assertThat(oneAtATime.dispatcher().executorService().awaitTermination(20, TimeUnit.SECONDS))
          .isTrue();
      assertThat(provider.requests()).isEqualTo(1);
    }
  }
}
