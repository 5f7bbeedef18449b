package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.BrokerModel.Version;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A loopback server that speaks as much of a broker's HAL protocol as Pact's own command line and
 * Pact JVM use. What it says is a {@link BrokerResources}, unless a test scripts another response.
 */
final class BrokerServer implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String HAL = "application/hal+json;charset=utf-8";
  private final BrokerModel model = new BrokerModel();
  private final HttpServer server;
  private final BrokerResources resources;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Script> faults = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile String authorization;

  /** How the server responds to one request. */
  interface Script {
    /** Responds and closes the exchange, or leaves it hanging. */
    void to(HttpExchange exchange) throws IOException;
  }

  /** Starts an empty broker on a free loopback port that asks for no credentials. */
  BrokerServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
    resources = new BrokerResources(model, url());
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  BrokerModel model() {
    return model;
  }

  /** Publishes a pact on a branch, as a consumer would. */
  void publish(String consumer, String version, String branch, String pact) throws IOException {
    JsonNode json = MAPPER.readTree(pact);
    String provider = json.at("/provider/name").asText();
    model.publish(new Version(consumer, version), branch, provider, pact);
  }

  /** Refuses every request without this value of the header Authorization. */
  void requireAuthorization(String value) {
    authorization = value;
  }

  /** Scripts paths with this beginning otherwise than a broker does. */
  void script(String path, Script script) {
    faults.put(path, script);
  }

  /** Every result of a verification, in order. */
  List<JsonNode> results() {
    return resources.results();
  }

  /** The body of every call of a webhook. */
  List<JsonNode> calls() {
    return resources.calls();
  }

  /** Method, path and query of every request, in order. */
  List<String> requests() {
    return requests;
  }

  /** A response with a status, a media type and a body. */
  static Script responding(int status, String type, String body) {
    return exchange -> send(exchange, status, type, body);
  }

  /** Where a pact of a consumer version is. */
  String pactUrl(String consumer, String version) {
    return resources.pactUrl(consumer, version);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    byte[] body = exchange.getRequestBody().readAllBytes();
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization != null && !authorization.equals(given)) {
      refuseCredentials(exchange, given);
      return;
    }
    for (Map.Entry<String, Script> fault : faults.entrySet()) {
      if (path.equals(fault.getKey())
          || fault.getKey().length() > 1 && path.startsWith(fault.getKey())) {
        fault.getValue().to(exchange);
        return;
      }
    }
    JsonNode json = body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body);
    synchronized (model) {
      BrokerResources.Response response =
          resources.respond(exchange.getRequestMethod(), exchange.getRequestURI(), json);
      send(exchange, response.status(), HAL, response.body().toString());
    }
  }

  private void refuseCredentials(HttpExchange exchange, String given) throws IOException {
    boolean tokenForBasic =
        authorization.startsWith("Basic") && given != null && given.startsWith("Bearer");
    send(
        exchange,
        tokenForBasic ? 400 : 401,
        "application/json",
        "{\"error\":\"not with " + given + "\"}");
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
