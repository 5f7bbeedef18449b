package ai.autocalls.lead.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A loopback server that speaks as much of a broker's HAL protocol as publishing a pact, asking for
 * the matrix and verifying a provider take. The answers have the shapes that the open-source
 * broker's own tests show: notices by type, errors by field or as a list, 409 for other content
 * under a published version, {@code deployable} null while results are missing.
 */
public final class BrokerServer implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> faults = new ConcurrentHashMap<>();
  private final Map<String, String> pacts = new ConcurrentHashMap<>();
  private final Map<String, String> branches = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> summaries = new CopyOnWriteArrayList<>();
  private final List<String> results = new CopyOnWriteArrayList<>();
  private volatile String authorization;
  private volatile String toVerify;

  /** How the server answers one request. */
  public interface Answer {
    /** Answers and closes the exchange, or leaves it hanging. */
    void to(HttpExchange exchange) throws IOException;
  }

  /** Starts an empty broker on a free loopback port that asks for no credentials. */
  public BrokerServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** The broker's address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Refuses every request without this value of the header Authorization. */
  public void requireAuthorization(String value) {
    authorization = value;
  }

  /** Answers a path otherwise than a broker does. */
  public void answer(String path, Answer answer) {
    faults.put(path, answer);
  }

  /** What the matrix answers: one summary after the other, the last for ever. */
  public void matrixSummaries(String... json) {
    summaries.addAll(List.of(json));
  }

  /** Gives this pact to the provider that asks what it is to be verified against. */
  public void pactToVerify(String json) {
    toVerify = json;
  }

  /** Path and body of each branch and result of a verification, in order. */
  public List<String> results() {
    return results;
  }

  /** The content published for a consumer, its version and a provider, or null. */
  public String pact(String consumer, String version, String provider) {
    return pacts.get(key(consumer, version, provider));
  }

  /** The branch of a consumer's version, or null. */
  public String branch(String consumer, String version) {
    return branches.get(consumer + " " + version);
  }

  /** Method, path and query of every request, in order. */
  public List<String> requests() {
    return requests;
  }

  /** An answer with a status, a media type and a body. */
  public static Answer answering(int status, String type, String body) {
    return exchange -> send(exchange, status, type, body);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization != null && !authorization.equals(given)) {
      exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"broker\"");
      send(exchange, 401, "application/json", "{\"error\":\"not with " + given + "\"}");
    } else if (faults.containsKey(path)) {
      faults.get(path).to(exchange);
    } else if (path.equals("/")) {
      send(exchange, 200, "application/hal+json", entry());
    } else if (path.equals("/contracts/publish")) {
      publish(exchange);
    } else if (path.equals("/matrix")) {
      matrix(exchange);
    } else if (path.equals("/pacts/for-verification")) {
      send(exchange, 200, "application/hal+json", forVerification());
    } else if (path.equals("/pacts/1")) {
      send(exchange, 200, "application/hal+json", pactToVerify());
    } else if (path.equals("/pacticipants/provider")) {
      send(exchange, 200, "application/hal+json", provider());
    } else if (path.equals("/results") || path.startsWith("/pacticipants/provider/")) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      results.add(path + " " + body);
      send(exchange, 201, "application/hal+json", "{}");
    } else {
      send(exchange, 404, "text/html", "<h1>Not found</h1>");
    }
  }

  private String entry() {
    ObjectNode entry = MAPPER.createObjectNode();
    ObjectNode links = entry.putObject("_links");
    links
        .putObject("pb:publish-contracts")
        .put("href", url() + "/contracts/publish")
        .put("templated", false);
    links
        .putObject("pb:provider-pacts-for-verification")
        .put("href", url() + "/pacts/for-verification?provider={provider}")
        .put("templated", true);
    return entry.toString();
  }

  private String forVerification() {
    return """
        {"_embedded":{"pacts":[{"shortDescription":"latest from main",
          "verificationProperties":{"notices":[]},
          "_links":{"self":{"href":"%s/pacts/1","name":"Pact of the client"}}}]}}"""
        .formatted(url());
  }

  private String pactToVerify() throws IOException {
    ObjectNode pact = (ObjectNode) MAPPER.readTree(toVerify);
    pact.withArray("interactions").forEach(i -> ((ObjectNode) i).put("_id", "id-" + i.path("key")));
    ObjectNode links = pact.putObject("_links");
    links.putObject("pb:publish-verification-results").put("href", url() + "/results");
    links.putObject("pb:provider").put("href", url() + "/pacticipants/provider");
    return pact.toString();
  }

  private String provider() {
    return """
        {"_links":{"pb:branch-version":{"templated":true,
          "href":"%s/pacticipants/provider/branches/{branch}/versions/{version}"}}}"""
        .formatted(url());
  }

  private void publish(HttpExchange exchange) throws IOException {
    JsonNode request = MAPPER.readTree(exchange.getRequestBody());
    String version = request.path("pacticipantVersionNumber").asText();
    JsonNode contract = request.path("contracts").path(0);
    String consumer = contract.path("consumerName").asText();
    String provider = contract.path("providerName").asText();
    String content =
        new String(
            Base64.getDecoder().decode(contract.path("content").asText()), StandardCharsets.UTF_8);
    String published = pacts.putIfAbsent(key(consumer, version, provider), content);
    ObjectNode answer = MAPPER.createObjectNode();
    var notice = answer.putArray("notices").addObject();
    if (published != null && !published.equals(content)) {
      String text = "Cannot change the content for " + consumer + " version " + version;
      notice.put("type", "error").put("text", text);
      answer.putObject("errors").putArray("contracts").add(text);
      send(exchange, 409, "application/json;charset=utf-8", answer.toString());
      return;
    }
    branches.put(consumer + " " + version, request.path("branch").asText());
    notice.put("type", "success").put("text", "Published for " + consumer + " " + version);
    answer.withArray("notices").addObject().put("type", "debug").put("text", "Events detected");
    send(exchange, 200, "application/hal+json;charset=utf-8", answer.toString());
  }

  private void matrix(HttpExchange exchange) throws IOException {
    String query =
        URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
    if (!query.contains("environment=production")) {
      String body = "{\"errors\":[\"Environment with name 'prod' does not exist\"]}";
      send(exchange, 400, "application/hal+json;charset=utf-8", body);
      return;
    }
    String summary = summaries.size() > 1 ? summaries.remove(0) : summaries.get(0);
    String row =
        "{\"verificationResult\":{\"_links\":{\"self\":{\"href\":\"%s/results/1\"}}}}"
            .formatted(url());
    send(
        exchange,
        200,
        "application/hal+json;charset=utf-8",
        "{\"summary\":%s,\"matrix\":[%s]}".formatted(summary, row));
  }

  private static String key(String consumer, String version, String provider) {
    return consumer + " " + version + " " + provider;
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
