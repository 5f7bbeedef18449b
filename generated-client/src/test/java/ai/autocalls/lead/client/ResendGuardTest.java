package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.inTurn;
import static ai.autocalls.lead.client.TestClient.REQUEST;
import static ai.autocalls.lead.client.TestClient.repeating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guards against calling a person twice or by surprise, each in its shortest form. */
@Timeout(20)
class ResendGuardTest {
  private static void awaitNothingInFlight(AutocallsClient client) throws InterruptedException {
    while (client.callsInFlight() > 0) {
      Thread.sleep(1);
    }
  }

  @Test
  void sendsNothingAgainAfterTheCallerCancelled() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    try (FaultServer provider = new FaultServer(inTurn("429 No", "200 OK", "200 OK"));
        AutocallsClient client =
            repeating(provider.port())
                .attemptListener(
                    attempt -> {
                      failed.countDown();
                      Uninterrupted.await(cancelled);
                    })
                .build()) {
      var lead = client.createLeadAsync(REQUEST);
      failed.await();
      lead.cancel(true);
      cancelled.countDown();
      awaitNothingInFlight(client);
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void sendsNothingAgainAfterTheCallWasCancelledInOkHttp() throws Exception {
    CountDownLatch there = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    OkHttpClient mine =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(
                chain -> {
                  there.countDown();
                  Uninterrupted.await(mayGoOn);
                  return chain.proceed(chain.request());
                })
            .build();
    try (FaultServer provider = new FaultServer(inTurn("200 OK", "200 OK"));
        AutocallsClient client = repeating(provider.port()).httpClient(mine).build()) {
      var lead = client.createLeadAsync(REQUEST);
      there.await();
      client.http().dispatcher().cancelAll();
      mayGoOn.countDown();
      assertThatThrownBy(lead::join).hasCauseInstanceOf(NotDeliveredException.class);
      assertThat(provider.requests()).isZero();
    }
    mine.dispatcher().executorService().shutdown();
    assertThat(mine.dispatcher().executorService().awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 307})
  void followsNoRedirectToAnotherHost(int redirect) throws Exception {
    try (FaultServer other = new FaultServer(inTurn("200 OK"));
        FaultServer provider =
            new FaultServer(
                inTurn(
                    redirect
                        + " X\r\nLocation: http://127.0.0.1:"
                        + other.port()
                        + "/api/user/lead"));
        AutocallsClient client = repeating(provider.port()).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST)).isInstanceOf(ApiException.class);
      assertThat(provider.requests()).isEqualTo(1);
      assertThat(other.requests()).isZero();
    }
  }

  @Test
  void doesNotBelieveAResponseThatWasThereBeforeTheRequest() throws Exception {
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  peer.readRequest().respond("200 OK", FaultServer.LEAD);
                  peer.awaitRelease();
                  peer.respond("400 No", "{}").reached();
                  peer.awaitHangUp();
                });
        AutocallsClient client = repeating(provider.port()).build()) {
      client.createLead(REQUEST);
      provider.released.countDown();
      provider.reached.await();
      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
      assertThat(provider.requests()).isEqualTo(2);
    }
  }

  @Test
  void doesNotBelieveAResponseThatOkHttpHadReadAhead() throws Exception {
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  String lead = FaultServer.LEAD;
                  peer.readRequest()
                      .write(
                          "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s%s"
                              .formatted(
                                  lead.length(),
                                  lead,
                                  "HTTP/1.1 400 X\r\nContent-Length: 0\r\n\r\n"));
                  peer.awaitHangUp();
                });
        AutocallsClient client = repeating(provider.port()).build()) {
      client.createLead(REQUEST);
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(OutcomeUnknownException.class);
    }
  }
}
