package ai.autocalls.lead.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.AutocallsException;
import ai.autocalls.lead.client.Delivery;
import ai.autocalls.lead.client.NotDeliveredException;
import ai.autocalls.lead.client.RetryPolicy;
import ai.autocalls.lead.model.CreateLeadRequest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okio.Buffer;
import okio.HashingSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What applications plug into the HTTP client that they hand in: interceptors and proxies. */
class InterceptorsIT {
  private static final CreateLeadRequest REQUEST =
      CreateLeadRequest.builder()
          .phoneNumber("+12025550177")
          .campaignId(7)
          .variables(Map.of("name", "Ada Example"))
          .build();

  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = "{\"data\":{\"id\":4711}}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private AutocallsClient client(OkHttpClient.Builder http, String baseUrl) {
    return AutocallsClient.builder()
        .baseUrl(baseUrl)
        .token("canary-token")
        .allowPlainHttp()
        .retryPolicy(RetryPolicy.none())
        .httpClient(http.build())
        .build();
  }

  private AutocallsClient client(OkHttpClient.Builder http) {
    return client(http, "http://localhost:" + server.getAddress().getPort());
  }

  private static String read(Interceptor.Chain chain) throws IOException {
    Buffer body = new Buffer();
    chain.request().body().writeTo(body);
    return body.readUtf8();
  }

  @Test
  void interceptorsMayReadTheBodyToLogOrSignIt() {
    List<String> seen = new CopyOnWriteArrayList<>();
    Interceptor reads =
        chain -> {
          seen.add(read(chain));
          HashingSink hash = HashingSink.sha256(Okio.blackhole());
          try (var sink = Okio.buffer(hash)) {
            chain.request().body().writeTo(sink);
          }
          return chain.proceed(
              chain.request().newBuilder().header("X-Signature", hash.hash().hex()).build());
        };
    try (AutocallsClient client =
        client(new OkHttpClient.Builder().addInterceptor(reads).addNetworkInterceptor(reads))) {
      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
    }
    assertThat(received).hasSize(1);
    assertThat(seen).containsExactly(received.get(0), received.get(0));
  }

  @Test
  void anInterceptorThatRefusesIsNamedWithItsReason() {
    Interceptor refuses =
        chain -> {
          throw new OutOfHoursException("no calls to +12025550177, ADA EXAMPLE,\nat night");
        };
    for (OkHttpClient.Builder http :
        List.of(
            new OkHttpClient.Builder().addInterceptor(refuses),
            new OkHttpClient.Builder().addNetworkInterceptor(refuses))) {
      try (AutocallsClient client = client(http)) {
        assertThat(
                catchThrowableOfType(NotDeliveredException.class, () -> client.createLead(REQUEST)))
            .hasMessage(
                "NOT_DELIVERED: an interceptor, or other code set on the HTTP client, stopped the"
                    + " call with OutOfHoursException \"no calls to ***, ***,\\nat night\". The"
                    + " request never left and created no lead; it may be sent again.")
            .hasCauseInstanceOf(OutOfHoursException.class);
      }
    }
    assertThat(received).isEmpty();
  }

  @Test
  void anInterceptorThatFailsAfterTheResponseLeavesTheOutcomeUnknown() {
    Interceptor fails =
        chain -> {
          try (Response response = chain.proceed(chain.request())) {
            throw new IOException("no disk space to log " + response.code());
          }
        };
    try (AutocallsClient client = client(new OkHttpClient.Builder().addInterceptor(fails))) {
      AutocallsException failure =
          catchThrowableOfType(AutocallsException.class, () -> client.createLead(REQUEST));
      assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
      assertThat(failure)
          .hasMessageContaining("stopped the call with IOException \"no disk space to log 200\"");
    }
    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http  | 407 | REJECTED: a proxy responded with 407. This request created no lead; the proxy requires a login",
        "https | 407 | NOT_DELIVERED: the proxy in front of provider.invalid:443 requires a login (407); set a proxyAuth",
        "https | 503 | NOT_DELIVERED: the proxy refused to connect to provider.invalid:443 (503). The request never left"
      })
  void aProxyThatRefusesIsNamed(String scheme, int refusal, String start) throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> refused = CompletableFuture.runAsync(() -> refuse(proxy, refusal));
      OkHttpClient.Builder http =
          new OkHttpClient.Builder()
              .proxy(new Proxy(Proxy.Type.HTTP, proxy.getLocalSocketAddress()));
      try (AutocallsClient client = client(http, scheme + "://provider.invalid/api")) {
        AutocallsException failure =
            catchThrowableOfType(AutocallsException.class, () -> client.createLead(REQUEST));
        assertThat(failure.getMessage()).startsWith(start);
      }
      refused.get(10, TimeUnit.SECONDS);
    }
  }

  /** Reads until the body's end, or the end of a CONNECT, which has none. */
  private static void refuse(ServerSocket proxy, int status) {
    try (Socket socket = proxy.accept()) {
      StringBuilder request = new StringBuilder();
      while (!request.toString().endsWith(request.indexOf("CONNECT") == 0 ? "\r\n\r\n" : "}}")) {
        request.append((char) socket.getInputStream().read());
      }
      socket
          .getOutputStream()
          .write(
              ("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aStatusForProxiesWithoutAProxyIsNamed() {
    status = 407;
    try (AutocallsClient client = client(new OkHttpClient.Builder())) {
      AutocallsException failure =
          catchThrowableOfType(AutocallsException.class, () -> client.createLead(REQUEST));
      assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
      assertThat(failure).hasMessageContaining("responded with 407, which only a proxy may send");
    }
  }

  /** An application's own. */
  private static final class OutOfHoursException extends IOException {
    private static final long serialVersionUID = 1L;

    OutOfHoursException(String message) {
      super(message);
    }
  }
}
