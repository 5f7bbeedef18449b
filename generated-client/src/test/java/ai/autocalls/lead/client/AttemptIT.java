package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.inTurn;
import static ai.autocalls.lead.client.TestClient.REQUEST;
import static ai.autocalls.lead.client.TestClient.once;
import static ai.autocalls.lead.client.TestClient.repeating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import ai.autocalls.lead.model.Lead;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an attempt reports, whatever its end. */
@Timeout(30)
class AttemptIT {
  private static final long REQUEST_BYTES =
      "{\"phone_number\":\"+12025550123\",\"campaign_id\":7}"
          .getBytes(StandardCharsets.UTF_8)
          .length;

  private final BlockingQueue<Attempt> attempts = new LinkedBlockingQueue<>();

  @Test
  void reportsASuccess() throws Exception {
    try (FaultServer provider = new FaultServer(inTurn("200 OK"));
        AutocallsClient client = once(provider.port()).attemptListener(attempts::add).build()) {
      client.createLead(REQUEST);
    }
    Attempt attempt = attempts.take();
    assertThat(attempt.operation()).isEqualTo("createLead");
    assertThat(attempt.host()).isEqualTo("localhost");
    assertThat(attempt.number()).isEqualTo(1);
    assertThat(attempt.status()).isEqualTo(200);
    assertThat(attempt.took()).isPositive();
    assertThat(attempt.requestBytes()).isEqualTo(REQUEST_BYTES);
    assertThat(attempt.responseBytes()).isEqualTo(FaultServer.LEAD.length());
    assertThat(attempt.delivery()).isNull();
  }

  @Test
  void reportsEachAttemptByItself() throws Exception {
    try (FaultServer provider =
            new FaultServer(inTurn("503 No", "500 No", "429 No\r\nRetry-After: 0"));
        AutocallsClient client =
            repeating(provider.port()).attemptListener(attempts::add).build()) {
      catchThrowable(() -> client.listLeads(LeadQuery.builder().build()));
    }
    assertThat(attempts)
        .extracting(Attempt::operation, Attempt::number, Attempt::status, Attempt::responseBytes)
        .containsExactly(
            tuple("listLeads", 1, 503, 2L),
            tuple("listLeads", 2, 500, 2L),
            tuple("listLeads", 3, 429, 2L));
    assertThat(attempts).allSatisfy(attempt -> assertThat(attempt.requestBytes()).isZero());
  }

  @Test
  void reportsTheStatusOfASuccessThatIsUnreadable() throws Exception {
    try (FaultServer provider =
            new FaultServer(peer -> peer.readRequest().respond("202 OK", "oops").awaitHangUp());
        AutocallsClient client = once(provider.port()).attemptListener(attempts::add).build()) {
      catchThrowable(() -> client.createLead(REQUEST));
    }
    Attempt attempt = attempts.take();
    assertThat(attempt.status()).isEqualTo(202);
    assertThat(attempt.responseBytes()).isEqualTo(4);
    assertThat(attempt.delivery()).isEqualTo(Delivery.UNKNOWN);
  }

  @Test
  void hasNoStatusWithoutAResponse() throws Exception {
    try (FaultServer provider = new FaultServer(peer -> peer.readRequest().reset());
        AutocallsClient client = once(provider.port()).attemptListener(attempts::add).build()) {
      catchThrowable(() -> client.createLead(REQUEST));
    }
    Attempt attempt = attempts.take();
    assertThat(attempt.status()).isNull();
    assertThat(attempt.responseBytes()).isZero();
    assertThat(attempt.delivery()).isEqualTo(Delivery.UNKNOWN);
  }

  @Test
  void afterACancelItSaysThatTheRequestHadLeft() throws Exception {
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  peer.readRequest().reached();
                  peer.awaitHangUp();
                });
        AutocallsClient client =
            repeating(provider.port()).attemptListener(attempts::add).build()) {
      CompletableFuture<Lead> lead = client.createLeadAsync(REQUEST);
      provider.reached.await();
      lead.cancel(true);

      Attempt attempt = attempts.take();
      assertThat(attempt.delivery()).isEqualTo(Delivery.UNKNOWN);
      assertThat(attempt.nextIn()).isNull();
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void afterACancelItSaysThatTheRequestNeverLeft() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    OkHttpClient holding =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  held.countDown();
                  Uninterrupted.await(cancelled);
                  return chain.proceed(chain.request());
                })
            .build();
    try (FaultServer provider = new FaultServer(inTurn("200 never"));
        AutocallsClient client =
            repeating(provider.port()).httpClient(holding).attemptListener(attempts::add).build()) {
      CompletableFuture<Lead> lead = client.createLeadAsync(REQUEST);
      held.await();
      lead.cancel(true);
      cancelled.countDown();

      Attempt attempt = attempts.take();
      assertThat(attempt.delivery()).isEqualTo(Delivery.NOT_DELIVERED);
      assertThat(attempt.status()).isNull();
      assertThat(provider.requests()).isZero();
    } finally {
      holding.dispatcher().executorService().shutdown();
    }
  }

  @Test
  void saysNothingOfThePerson() throws Exception {
    try (FaultServer provider = new FaultServer(inTurn("200 OK", "422 No", "200 OK"));
        AutocallsClient client = once(provider.port()).attemptListener(attempts::add).build()) {
      client.createLead(REQUEST);
      catchThrowable(() -> client.createLead(REQUEST));
      catchThrowable(
          () -> client.listLeads(LeadQuery.builder().phoneNumber("+12025550123").build()));
    }
    assertThat(attempts)
        .hasSize(3)
        .allSatisfy(a -> assertThat(a.toString()).doesNotContain("2025550123"));
  }
}
