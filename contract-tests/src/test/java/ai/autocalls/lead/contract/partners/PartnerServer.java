package ai.autocalls.lead.contract.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Serves each case below a path of its own, and keeps what it was sent. */
final class PartnerServer implements AutoCloseable {
  static final String TOKEN = "partner-token";
  private static final JsonMapper JSON = new JsonMapper();

  private record Received(PartnerCase shown, String problem) {}

  private final HttpServer server;
  private final JsonNode request;
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

  PartnerServer(JsonNode request) throws IOException {
    this.request = request;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    for (PartnerCase shown : PartnerCase.values()) {
      server.createContext("/" + shown + "/", exchange -> serve(shown, exchange));
    }
    server.start();
  }

  String baseUrl(PartnerCase shown) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + shown;
  }

  private void serve(PartnerCase shown, HttpExchange exchange) throws IOException {
    received.add(new Received(shown, problem(exchange)));
    if (shown.status() == 0) {
      exchange.close();
      return;
    }
    byte[] body = shown.body().getBytes(StandardCharsets.UTF_8);
    boolean html = shown.body().startsWith("<");
    exchange.getResponseHeaders().set("Content-Type", html ? "text/html" : "application/json");
    if (shown == PartnerCase.COME_AT_ONCE) {
      exchange.getResponseHeaders().set("Retry-After", "0");
    }
    if (shown == PartnerCase.REDIRECTED) {
      exchange.getResponseHeaders().set("Location", baseUrl(shown) + "/elsewhere");
    }
    exchange.sendResponseHeaders(shown.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** What is wrong with the request; empty when nothing is. */
  private String problem(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    String accept = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
    if (!exchange.getRequestMethod().equals("POST")) {
      return "sends " + exchange.getRequestMethod();
    }
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return "sends no token";
    }
    if (!accept.startsWith("application/json")) {
      return "sends Accept: " + accept;
    }
    return request.equals(body) ? "" : "sends " + body;
  }

  /** What was wrong with the requests of a case, or that there was not exactly one. */
  Optional<String> problem(PartnerCase shown) {
    List<Received> all = received.stream().filter(one -> one.shown() == shown).toList();
    if (all.size() != 1) {
      return Optional.of("is sent " + all.size() + " times");
    }
    return all.stream().map(Received::problem).filter(problem -> !problem.isEmpty()).findFirst();
  }

  void forget() {
    received.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
