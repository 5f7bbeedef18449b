package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.BrokerModel.Contract;
import ai.autocalls.lead.contract.pact.BrokerModel.Deployable;
import ai.autocalls.lead.contract.pact.BrokerModel.Selected;
import ai.autocalls.lead.contract.pact.BrokerModel.Version;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HAL resources of a broker, by what its {@link BrokerModel} knows and decides. */
final class BrokerResources {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern VERSION = Pattern.compile("/pacticipants/([^/]+)/versions/([^/]+)");
  private static final Pattern BRANCH =
      Pattern.compile("/pacticipants/([^/]+)/branches/([^/]+)/versions/([^/]+)");
  private static final Pattern DEPLOYED =
      Pattern.compile(VERSION + "/deployed-versions/environment/([^/]+)");
  private static final Pattern PACT = Pattern.compile("/pacts/provider/[^/]+/pact-version/([^/]+)");
  private static final Pattern RESULTS = Pattern.compile(PACT + "/verification-results");
  private static final Pattern FOR_VERIFICATION =
      Pattern.compile("/pacts/provider/([^/]+)/for-verification");

  private final BrokerModel model;
  private final String url;
  private final List<JsonNode> webhooks = new CopyOnWriteArrayList<>();
  private final List<JsonNode> calls = new CopyOnWriteArrayList<>();
  private final List<JsonNode> results = new CopyOnWriteArrayList<>();

  /**
   * @param url where the broker is, for links
   */
  BrokerResources(BrokerModel model, String url) {
    this.model = model;
    this.url = url;
  }

  /** A status with a HAL document. */
  record Response(int status, JsonNode body) {}

  /** Every result of a verification, in order. */
  List<JsonNode> results() {
    return results;
  }

  /** The body of every call of a webhook. */
  List<JsonNode> calls() {
    return calls;
  }

  /** Where a pact of a consumer version is. */
  String pactUrl(String consumer, String version) {
    Contract contract = model.contract(new Version(consumer, version), LeadInteraction.PROVIDER);
    return url + "/pacts/provider/" + contract.provider() + "/pact-version/" + contract.sha();
  }

  /** The response to a request whose credentials are right. */
  Response respond(String method, URI uri, JsonNode json) throws IOException {
    String path = uri.getPath();
    boolean put = method.equals("PUT");
    boolean post = method.equals("POST");
    Matcher match;
    if (path.equals("/")) {
      return new Response(200, entry());
    }
    if (path.equals("/contracts/publish") && post) {
      return publish(json);
    }
    if (path.equals("/matrix")) {
      return new Response(200, matrix(uri.getRawQuery()));
    }
    if ((match = FOR_VERIFICATION.matcher(path)).matches()) {
      return new Response(200, forVerification(match.group(1), json));
    }
    if ((match = RESULTS.matcher(path)).matches() && post) {
      return result(match.group(1), json);
    }
    if ((match = PACT.matcher(path)).matches()) {
      return new Response(200, pact(match.group(1)));
    }
    if ((match = DEPLOYED.matcher(path)).matches() && post) {
      model.deploy(
          match.group(3),
          json.path("applicationInstance").asText(json.path("target").asText()),
          new Version(match.group(1), match.group(2)));
      return new Response(201, MAPPER.createObjectNode());
    }
    if ((match = BRANCH.matcher(path)).matches() && put) {
      model.branch(new Version(match.group(1), match.group(3)), match.group(2));
      return new Response(201, MAPPER.createObjectNode());
    }
    if ((match = VERSION.matcher(path)).matches()
        && model.knows(new Version(match.group(1), match.group(2)))) {
      return new Response(200, version(path));
    }
    if (path.matches("/pacticipants/[^/]+")) {
      return new Response(200, pacticipant(path));
    }
    if (path.startsWith("/webhooks/") && put) {
      webhooks.add(json);
      return new Response(201, json);
    }
    return new Response(404, MAPPER.createObjectNode().put("error", "not found"));
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
    return link.put("href", url + path).put("templated", path.contains("{"));
  }

  private Response publish(JsonNode json) throws IOException {
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
        return new Response(409, response);
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
    return new Response(200, response);
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

  private ObjectNode matrix(String rawQuery) {
    Map<String, String> query = new ConcurrentHashMap<>();
    for (String pair : rawQuery.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    Deployable decision =
        model.canIDeploy(
            new Version(query.get("q[][pacticipant]"), query.get("q[][version]")),
            query.get("environment"),
            "cvpv".equals(query.get("latestby")));
    return BrokerMatrix.json(decision);
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

  private Response result(String sha, JsonNode json) throws IOException {
    if (json.has("buildUrl") && URI.create(json.path("buildUrl").asText()).getHost() == null) {
      return new Response(
          400, MAPPER.readTree("{\"errors\":{\"buildUrl\":[\"must be a valid URL\"]}}"));
    }
    results.add(json);
    model.verify(
        sha,
        new Version(
            model.contract(sha).provider(), json.path("providerApplicationVersion").asText()),
        json.path("success").asBoolean());
    return new Response(201, MAPPER.createObjectNode());
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
        .put("href", url + path + "/deployed-versions/environment/production");
    return version;
  }
}
