package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.BrokerModel.Contract;
import ai.autocalls.lead.contract.pact.BrokerModel.Deployable;
import ai.autocalls.lead.contract.pact.BrokerModel.Row;
import ai.autocalls.lead.contract.pact.BrokerModel.Selected;
import ai.autocalls.lead.contract.pact.BrokerModel.Version;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A loopback server that speaks as much of a broker's HAL protocol as Pact's own command line and
 * Pact JVM use. What it knows and decides is a {@link BrokerModel}.
 */
final class BrokerServer implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String HAL = "application/hal+json;charset=utf-8";
  private static final Pattern VERSION = Pattern.compile("/pacticipants/([^/]+)/versions/([^/]+)");
  private static final Pattern BRANCH =
      Pattern.compile("/pacticipants/([^/]+)/branches/([^/]+)/versions/([^/]+)");
  private static final Pattern DEPLOYED =
      Pattern.compile(VERSION + "/deployed-versions/environment/([^/]+)");
  private static final Pattern PACT = Pattern.compile("/pacts/provider/[^/]+/pact-version/([^/]+)");
  private static final Pattern RESULTS = Pattern.compile(PACT + "/verification-results");
  private static final Pattern FOR_VERIFICATION =
      Pattern.compile("/pacts/provider/([^/]+)/for-verification");

  private final BrokerModel model = new BrokerModel();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> faults = new ConcurrentHashMap<>();
  private final List<JsonNode> webhooks = new CopyOnWriteArrayList<>();
  private final List<JsonNode> calls = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<JsonNode> results = new CopyOnWriteArrayList<>();
  private volatile String authorization;

  /** How the server answers one request. */
  interface Answer {
    /** Answers and closes the exchange, or leaves it hanging. */
    void to(HttpExchange exchange) throws IOException;
  }

  /** Starts an empty broker on a free loopback port that asks for no credentials. */
  BrokerServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
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

  /** Answers paths with this beginning otherwise than a broker does. */
  void answer(String path, Answer answer) {
    faults.put(path, answer);
  }

  /** Every result of a verification, in order. */
  List<JsonNode> results() {
    return results;
  }

  /** The body of every call of a webhook. */
  List<JsonNode> calls() {
    return calls;
  }

  /** Method, path and query of every request, in order. */
  List<String> requests() {
    return requests;
  }

  /** An answer with a status, a media type and a body. */
  static Answer answering(int status, String type, String body) {
    return exchange -> send(exchange, status, type, body);
  }

  /** Where a pact of a consumer version is. */
  String pactUrl(String consumer, String version) {
    Contract contract = model.contract(new Version(consumer, version), LeadInteraction.PROVIDER);
    return url() + "/pacts/provider/" + contract.provider() + "/pact-version/" + contract.sha();
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
    for (Map.Entry<String, Answer> fault : faults.entrySet()) {
      if (path.equals(fault.getKey())
          || fault.getKey().length() > 1 && path.startsWith(fault.getKey())) {
        fault.getValue().to(exchange);
        return;
      }
    }
    JsonNode json = body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body);
    synchronized (model) {
      route(exchange, path, json);
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

  private void route(HttpExchange exchange, String path, JsonNode json) throws IOException {
    boolean put = exchange.getRequestMethod().equals("PUT");
    boolean post = exchange.getRequestMethod().equals("POST");
    Matcher match;
    if (path.equals("/")) {
      hal(exchange, 200, entry());
    } else if (path.equals("/contracts/publish") && post) {
      publish(exchange, json);
    } else if (path.equals("/matrix")) {
      matrix(exchange);
    } else if ((match = FOR_VERIFICATION.matcher(path)).matches()) {
      hal(exchange, 200, forVerification(match.group(1), json));
    } else if ((match = RESULTS.matcher(path)).matches() && post) {
      result(exchange, match.group(1), json);
    } else if ((match = PACT.matcher(path)).matches()) {
      hal(exchange, 200, pact(match.group(1)));
    } else if ((match = DEPLOYED.matcher(path)).matches() && post) {
      model.deploy(
          match.group(3),
          json.path("applicationInstance").asText(json.path("target").asText()),
          new Version(match.group(1), match.group(2)));
      hal(exchange, 201, MAPPER.createObjectNode());
    } else if ((match = BRANCH.matcher(path)).matches() && put) {
      model.branch(new Version(match.group(1), match.group(3)), match.group(2));
      hal(exchange, 201, MAPPER.createObjectNode());
    } else if ((match = VERSION.matcher(path)).matches()
        && model.knows(new Version(match.group(1), match.group(2)))) {
      hal(exchange, 200, version(path));
    } else if (path.matches("/pacticipants/[^/]+")) {
      hal(exchange, 200, pacticipant(path));
    } else if (path.startsWith("/webhooks/") && put) {
      webhooks.add(json);
      hal(exchange, 201, json);
    } else {
      send(exchange, 404, "application/hal+json", "{\"error\":\"not found\"}");
    }
  }

  private ObjectNode entry() {
    ObjectNode entry = MAPPER.createObjectNode();
    link(entry, "self", "");
    link(entry, "pb:publish-contracts", "/contracts/publish");
    link(entry, "pb:pacticipant-version", "/pacticipants/{pacticipant}/versions/{version}");
    link(entry, "pb:webhook", "/webhooks/{uuid}");
    link(
        entry, "pb:provider-pacts-for-verification", "/pacts/provider/{provider}/for-verification");
    return entry;
  }

  private ObjectNode link(ObjectNode holder, String name, String path) {
    ObjectNode link = holder.withObject("/_links").putObject(name);
    return link.put("href", url() + path).put("templated", path.contains("{"));
  }

  private void publish(HttpExchange exchange, JsonNode json) throws IOException {
    String name = json.path("pacticipantName").asText();
    Version consumer = new Version(name, json.path("pacticipantVersionNumber").asText());
    ObjectNode response = MAPPER.createObjectNode();
    ArrayNode notices = response.putArray("notices");
    for (JsonNode contract : json.path("contracts")) {
      String provider = contract.path("providerName").asText();
      byte[] content = Base64.getDecoder().decode(contract.path("content").asText());
      Boolean published =
          model.publish(
              consumer,
              json.path("branch").asText(),
              provider,
              new String(content, StandardCharsets.UTF_8));
      if (published == null) {
        String sentence =
            "Cannot change the content of the pact for %s version %s and provider %s, as race conditions will cause unreliable results for can-i-deploy. Each pact must be published with a unique consumer version number. For more information see https://docs.pact.io/go/versioning"
                .formatted(name, consumer.number(), provider);
        notices.addObject().put("type", "error").put("text", sentence);
        notices.addObject().put("type", "info").put("text", " {\n-  \"old\"\n+  \"new\"\n }");
        response.putObject("errors").putArray("contracts").add(sentence);
        send(exchange, 409, HAL, response.toString());
        return;
      }
      notices
          .addObject()
          .put("type", "success")
          .put("text", "Pact successfully published: " + pactUrl(name, consumer.number()));
      if (published) {
        callWebhooks(model.contract(consumer, provider));
      }
    }
    ObjectNode embedded = response.putObject("_embedded");
    embedded.putObject("pacticipant").put("name", name);
    embedded.putObject("version").put("number", consumer.number());
    response.putObject("_links");
    hal(exchange, 200, response);
  }

  /** As {@code contract_requiring_verification_published} does, once for each provider version. */
  private void callWebhooks(Contract contract) throws IOException {
    for (JsonNode webhook : webhooks) {
      if (webhook
          .at("/events/0/name")
          .asText()
          .equals("contract_requiring_verification_published")) {
        for (Version provider : model.requiringVerification(contract)) {
          String body =
              webhook
                  .at("/request/body")
                  .toString()
                  .replace(
                      "${pactbroker.pactUrl}",
                      pactUrl(contract.consumer().pacticipant(), contract.consumer().number()))
                  .replace("${pactbroker.providerVersionNumber}", provider.number())
                  .replace("${pactbroker.providerVersionBranch}", model.branchOf(provider));
          calls.add(MAPPER.readTree(body));
        }
      }
    }
  }

  private void matrix(HttpExchange exchange) throws IOException {
    Map<String, String> query = new ConcurrentHashMap<>();
    for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    Deployable answer =
        model.canIDeploy(
            new Version(query.get("q[][pacticipant]"), query.get("q[][version]")),
            query.get("environment"),
            "cvpv".equals(query.get("latestby")));
    ObjectNode response = MAPPER.createObjectNode();
    ObjectNode summary = response.putObject("summary");
    summary.put("deployable", answer.deployable()).put("reason", answer.reason());
    summary.put("success", count(answer, true)).put("failed", count(answer, false));
    summary.put("unknown", count(answer, null));
    response
        .putArray("notices")
        .addObject()
        .put("type", Boolean.TRUE.equals(answer.deployable()) ? "success" : "error")
        .put("text", answer.reason());
    ArrayNode rows = response.putArray("matrix");
    for (Row row : answer.rows()) {
      ObjectNode json = rows.addObject();
      version(json.putObject("consumer"), row.consumer());
      version(json.putObject("provider"), row.provider());
      if (row.success() == null) {
        json.putNull("verificationResult");
      } else {
        json.putObject("verificationResult").put("success", row.success());
      }
    }
    hal(exchange, 200, response);
  }

  private static void version(ObjectNode holder, Version version) {
    holder.put("name", version.pacticipant());
    holder.putObject("version").put("number", version.number());
  }

  private static long count(Deployable answer, Boolean success) {
    return answer.rows().stream().filter(row -> row.success() == success).count();
  }

  private ObjectNode forVerification(String provider, JsonNode request) {
    ObjectNode response = MAPPER.createObjectNode();
    ArrayNode pacts = response.putObject("_embedded").putArray("pacts");
    for (Selected selected : model.forVerification(provider, request)) {
      Contract contract = selected.contract();
      ObjectNode pact = pacts.addObject();
      pact.put("shortDescription", "a pact");
      ObjectNode properties = pact.putObject("verificationProperties");
      if (request.path("includePendingStatus").asBoolean()) {
        properties.put("pending", selected.pending());
      }
      if (selected.wip()) {
        properties.put("wip", true);
      }
      properties
          .putArray("notices")
          .addObject()
          .put("when", "before_verification")
          .put(
              "text",
              "The pact of %s is verified because %s".formatted(name(contract), selected.why()));
      link(
              pact,
              "self",
              "/pacts/provider/" + contract.provider() + "/pact-version/" + contract.sha())
          .put("name", "Pact between %s and %s".formatted(name(contract), contract.provider()));
    }
    link(response, "self", "/pacts/provider/" + provider + "/for-verification");
    return response;
  }

  private static String name(Contract contract) {
    return "%s (%s)".formatted(contract.consumer().pacticipant(), contract.consumer().number());
  }

  private ObjectNode pact(String sha) throws IOException {
    Contract contract = model.contract(sha);
    ObjectNode pact = (ObjectNode) MAPPER.readTree(contract.content());
    int number = 0;
    for (JsonNode interaction : pact.path("interactions")) {
      ((ObjectNode) interaction).put("_id", "id-" + number++);
    }
    String path = "/pacts/provider/" + contract.provider() + "/pact-version/" + sha;
    link(pact, "self", path);
    link(pact, "pb:publish-verification-results", path + "/verification-results");
    link(pact, "pb:provider", "/pacticipants/" + contract.provider());
    return pact;
  }

  private void result(HttpExchange exchange, String sha, JsonNode json) throws IOException {
    if (json.has("buildUrl") && URI.create(json.path("buildUrl").asText()).getHost() == null) {
      send(exchange, 400, HAL, "{\"errors\":{\"buildUrl\":[\"must be a valid URL\"]}}");
      return;
    }
    results.add(json);
    model.verify(
        sha,
        new Version(
            model.contract(sha).provider(), json.path("providerApplicationVersion").asText()),
        json.path("success").asBoolean());
    hal(exchange, 201, MAPPER.createObjectNode());
  }

  private ObjectNode pacticipant(String path) {
    ObjectNode pacticipant = MAPPER.createObjectNode();
    link(pacticipant, "self", path);
    link(pacticipant, "pb:branch-version", path + "/branches/{branch}/versions/{version}");
    return pacticipant;
  }

  private ObjectNode version(String path) {
    ObjectNode version = MAPPER.createObjectNode();
    link(version, "self", path);
    version
        .withObject("/_links")
        .putArray("pb:record-deployment")
        .addObject()
        .put("name", "production")
        .put("href", url() + path + "/deployed-versions/environment/production");
    return version;
  }

  private static void hal(HttpExchange exchange, int status, JsonNode body) throws IOException {
    send(exchange, status, HAL, body.toString());
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
