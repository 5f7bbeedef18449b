package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.TestClient.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.model.Lead;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutocallsClientIT {
  private record Received(
      String method, String path, Map<String, List<String>> headers, String body) {}

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 200;
  private String response = "{\"message\":\"Lead created\",\"data\":{\"id\":4711}}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new Received(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  exchange.getRequestHeaders(),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          byte[] body = response.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private AutocallsClient.Builder client() {
    return AutocallsClient.builder().baseUrl(url("/api")).token("canary-token");
  }

  private String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  @Test
  void sendsTheRequestAsTheContractSays() {
    try (AutocallsClient client = client().build()) {
      assertThat(client.createLead(REQUEST)).isEqualTo(Lead.builder().id(4711L).build());
    }

    assertThat(received).hasSize(1);
    Received request = received.get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/api/user/lead");
    assertThat(request.body()).isEqualTo("{\"phone_number\":\"+12025550123\",\"campaign_id\":7}");
    assertThat(request.headers())
        .containsEntry("Authorization", List.of("Bearer canary-token"))
        .containsEntry("Accept", List.of("application/json"))
        .containsEntry("Content-type", List.of("application/json"));
    assertThat(request.headers().get("User-agent").get(0)).startsWith("autocalls-lead-client/2.");
  }

  @Test
  void namesTheApplicationBehindTheClient() {
    try (AutocallsClient client = client().userAgentSuffix("shop/1.4 (staging)").build()) {
      client.createLead(REQUEST);
    }
    assertThat(received.get(0).headers().get("User-agent").get(0))
        .matches("autocalls-lead-client/\\S+ \\(Java \\d+\\) shop/1\\.4 \\(staging\\)");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "shop\r\nX-Forged: 1", "Bücher"})
  void refusesANameThatIsNotAllowedInAHeader(String suffix) {
    assertThatThrownBy(() -> AutocallsClient.builder().userAgentSuffix(suffix))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/api", "/api/"})
  void takesABaseUrlWithAndWithoutASlash(String path) {
    try (AutocallsClient client = client().baseUrl(url(path)).build()) {
      client.createLead(REQUEST);
    }
    assertThat(received.get(0).path())
        .isEqualTo(path.startsWith("/api") ? "/api/user/lead" : "/user/lead");
  }

  @Test
  void asksForTheTokenAtEachCall() {
    AtomicInteger asked = new AtomicInteger();
    try (AutocallsClient client =
        client().token(() -> "token-" + asked.incrementAndGet()).build()) {
      client.createLead(REQUEST);
      client.createLead(REQUEST);
    }
    assertThat(received)
        .extracting(request -> request.headers().get("Authorization").get(0))
        .containsExactly("Bearer token-1", "Bearer token-2");
  }

  @Test
  void readsTheResponseWrappedInAnArray() {
    response =
        "[{\"message\":\"ok\",\"data\":{\"id\":\"1\",\"created_at\":\"2025-06-02T12:08:17.000000Z\"}}]";
    try (AutocallsClient client = client().build()) {
      assertThat(client.createLead(REQUEST).id()).isEqualTo(1);
    }
  }

  @Test
  void offersThePlainRetrofitInterface() throws IOException {
    status = 201;
    try (AutocallsClient client = client().build()) {
      var response = client.leads().createLead(REQUEST).execute();
      assertThat(response.code()).isEqualTo(201);
      assertThat(response.body().data().id()).isEqualTo(4711);
    }
  }

  @Test
  void tellsARefusedTokenFromARefusedRequest() {
    try (AutocallsClient client = client().build()) {
      status = 401;
      response = "{\"message\":\"Unauthenticated.\"}";
      ApiException unauthorized =
          catchThrowableOfType(UnauthorizedException.class, () -> client.createLead(REQUEST));
      assertThat(unauthorized.delivery()).isEqualTo(Delivery.REJECTED);
      assertThat(unauthorized.providerMessage()).isEqualTo("Unauthenticated.");

      status = 422;
      response =
          "{\"message\":\"The given data was invalid.\",\"errors\":{\"phone_number\":[\"+12025550123 is bad.\"]}}";
      ApiException invalid =
          catchThrowableOfType(ValidationException.class, () -> client.createLead(REQUEST));
      assertThat(invalid.status()).isEqualTo(422);
      assertThat(invalid.fieldErrors())
          .isEqualTo(Map.of("phone_number", List.of("+12025550123 is bad.")));
      assertThat(invalid)
          .hasMessage(
              "REJECTED: the provider responded with 422 \"The given data was invalid.\", refused fields"
                  + " {phone_number=[*** is bad.]}. This request created no lead; fix the request.");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirect(int redirect) {
    status = redirect;
    try (AutocallsClient client = client().build()) {
      ApiException failure =
          catchThrowableOfType(ApiException.class, () -> client.createLead(REQUEST));
      assertThat(failure.status()).isEqualTo(redirect);
      assertThat(failure.delivery()).isEqualTo(Delivery.REJECTED);
    }
    assertThat(received).hasSize(1);
  }

  @Test
  void refusesABaseUrlOrTokenThatCannotWork() {
    assertThatThrownBy(() -> client().baseUrl("http://app.autocalls.ai/api").build())
        .hasMessageContaining("unencrypted");
    client().baseUrl("http://app.autocalls.ai/api").allowPlainHttp().build().close();
    assertThatThrownBy(() -> client().baseUrl("app.autocalls.ai").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client().baseUrl("https://app.autocalls.ai/api?x=1").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client().token(" ")).hasMessage("the token is blank");
    assertThatThrownBy(() -> client().token("canary\ntoken"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary");
    assertThatThrownBy(() -> AutocallsClient.builder().token("t").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("baseUrl is not set");
  }
}
