package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.inTurn;
import static ai.autocalls.lead.client.TestClient.REQUEST;
import static ai.autocalls.lead.client.TestClient.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the client keeps of an OkHttp client that the caller hands in, and what it does not. */
@Timeout(30)
class CallerHttpClientIT {
  @Test
  void copiesTheCallersClientAndNeverClosesIt() throws IOException {
    AtomicInteger seen = new AtomicInteger();
    OkHttpClient mine =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  seen.incrementAndGet();
                  return chain.proceed(chain.request());
                })
            .authenticator((route, response) -> response.request().newBuilder().build())
            .build();
    try (FaultServer provider = new FaultServer(inTurn("401 No", "200 never"))) {
      try (AutocallsClient client = once(provider.port()).httpClient(mine).build()) {
        assertThatThrownBy(() -> client.createLead(REQUEST))
            .isInstanceOf(UnauthorizedException.class);
      }
      assertThat(provider.requests()).isEqualTo(1);
    }
    assertThat(seen).hasValue(1);
    assertThat(mine.followRedirects()).isTrue();
    assertThat(mine.dispatcher().executorService().isShutdown()).isFalse();
    mine.dispatcher().executorService().shutdown();
  }

  @Test
  void sendsOnceThoughAnInterceptorOfTheCallerSendsAgain() throws IOException {
    OkHttpClient stubborn =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  chain.proceed(chain.request()).close();
                  return chain.proceed(chain.request());
                })
            .build();
    try (FaultServer provider = new FaultServer(inTurn("503 No", "200 never"));
        AutocallsClient client = once(provider.port()).httpClient(stubborn).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void goesThroughTheCallersProxy() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    try (FaultServer proxy =
        new FaultServer(
            peer -> {
              asked.add(peer.readLine());
              peer.readRequest().respond("200 OK", FaultServer.LEAD);
            })) {
      OkHttpClient mine =
          new OkHttpClient.Builder()
              .proxy(
                  new Proxy(
                      Proxy.Type.HTTP,
                      new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
              .build();
      try (AutocallsClient client =
          once(1)
              .baseUrl("http://provider.invalid/api")
              .allowPlainHttp()
              .httpClient(mine)
              .build()) {
        assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
      }
    }
    assertThat(asked).containsExactly("POST http://provider.invalid/api/user/lead HTTP/1.1");
  }

  @Test
  void tellsTheCallersEventListener() throws IOException {
    List<String> events = new CopyOnWriteArrayList<>();
    OkHttpClient mine =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void requestHeadersStart(Call call) {
                    events.add("request");
                  }

                  @Override
                  public void responseHeadersEnd(Call call, Response response) {
                    events.add("responded " + response.code());
                  }
                })
            .build();
    try (FaultServer provider = new FaultServer(inTurn("200 OK"));
        AutocallsClient client = once(provider.port()).httpClient(mine).build()) {
      client.createLead(REQUEST);
    }
    assertThat(events).containsExactly("request", "responded 200");
  }

  @Test
  void keepsTheCallersTimeoutsUnlessItsOwnAreSet() throws IOException {
    OkHttpClient impatient = new OkHttpClient.Builder().callTimeout(Duration.ofMillis(200)).build();
    try (FaultServer provider = new FaultServer(peer -> peer.readRequest().awaitHangUp());
        AutocallsClient client = once(provider.port()).httpClient(impatient).build();
        AutocallsClient other =
            once(provider.port())
                .httpClient(new OkHttpClient())
                .readTimeout(Duration.ofMillis(200))
                .build()) {
      for (AutocallsClient each : List.of(client, other)) {
        assertThatThrownBy(() -> each.createLead(REQUEST))
            .isInstanceOf(OutcomeUnknownException.class)
            .hasMessageContaining("the time was up");
      }
    }
  }

  @Test
  void sendsNothingThatAnInterceptorMadeAnew() throws IOException {
    OkHttpClient replacing =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  Request made = chain.request();
                  return chain.proceed(
                      new Request.Builder().url(made.url()).post(made.body()).build());
                })
            .build();
    try (FaultServer provider = new FaultServer(inTurn("200 never"));
        AutocallsClient client = once(provider.port()).httpClient(replacing).build()) {
      assertThatThrownBy(() -> client.createLead(REQUEST))
          .isInstanceOf(NotDeliveredException.class)
          .hasRootCauseMessage("an interceptor replaced the request instead of deriving from it");
      assertThat(provider.requests()).isZero();
    }
  }
}
