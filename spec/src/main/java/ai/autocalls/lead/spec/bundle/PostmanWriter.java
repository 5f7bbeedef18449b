package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Postman 2.1 collection: one request for each documented example, and every documented response
 * saved beside the fullest of them. A run by mistake sends nothing: address, token, campaign and
 * the numbers to call are variables without a value.
 */
final class PostmanWriter {
  private static final String SCHEMA =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

  /** What a person has to fill in, with what it is. */
  private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

  static {
    VARIABLES.put("baseUrl", "The base URL of your brand, or of a sandbox.");
    VARIABLES.put("token", "The API token of the account.");
    VARIABLES.put("campaignId", "The id of a campaign of the account.");
    VARIABLES.put("phoneNumber", "A number of your own in E.164 form: it will ring.");
    VARIABLES.put("secondPhoneNumber", "Another number of your own, which may ring too.");
  }

  private final JsonNode tree;
  private final ShownOperation operation;

  private PostmanWriter(JsonNode tree) {
    this.tree = tree;
    this.operation = ShownOperation.of(tree);
  }

  /**
   * @param tree a dereferenced document with one server
   */
  static ObjectNode write(JsonNode tree) {
    return new PostmanWriter(tree).collection();
  }

  private ObjectNode collection() {
    ObjectNode collection = JsonNodeFactory.instance.objectNode();
    collection
        .putObject("info")
        .put("name", tree.at("/info/title").asText())
        .put("version", tree.at("/info/version").asText())
        .put("description", description())
        .put("schema", SCHEMA);
    List<JsonNode> examples = new ArrayList<>();
    operation.requestBody().path("examples").forEach(examples::add);
    if (examples.isEmpty()) {
      throw new UnreadableInputException(
          "The document gives no example of a request, so there is none to send.");
    }
    examples.sort(Comparator.comparingInt(example -> example.path("value").size()));
    ArrayNode items = collection.putArray("item");
    for (JsonNode example : examples) {
      ObjectNode request = request(example, items.size());
      ObjectNode item = items.addObject();
      item.put(
          "name",
          operation.node().path("summary").asText() + ": " + example.path("summary").asText());
      script(item.putArray("event"), "test", "postman-test.js");
      item.set("request", request);
      ArrayNode saved = item.putArray("response");
      if (items.size() == examples.size()) {
        operation
            .node()
            .path("responses")
            .properties()
            .forEach(response -> saved(response.getKey(), response.getValue(), request, saved));
      }
    }
    script(collection.putArray("event"), "prerequest", "postman-before.js");
    auth(collection.putObject("auth"));
    ArrayNode variables = collection.putArray("variable");
    VARIABLES.forEach(
        (key, description) ->
            variables
                .addObject()
                .put("key", key)
                .put("type", "string")
                .put("value", "")
                .put("description", description));
    return collection;
  }

  private String description() {
    return "Each request creates a lead, and so makes a phone call. Fill in the variables first:"
        + " `baseUrl` ("
        + tree.at("/servers/0/url").asText()
        + ", or the address of a sandbox), `token`, `campaignId`, and two numbers of your own."
        + " While one of them is empty nothing is sent.\n\n"
        + tree.at("/info/description").asText();
  }

  private static void script(ArrayNode events, String listen, String resource) {
    ObjectNode script = events.addObject().put("listen", listen).putObject("script");
    script.put("type", "text/javascript");
    ArrayNode lines = script.putArray("exec");
    Resource.text(resource).lines().forEach(lines::add);
  }

  private static void auth(ObjectNode auth) {
    auth.put("type", "bearer")
        .putArray("bearer")
        .addObject()
        .put("key", "token")
        .put("type", "string")
        .put("value", "{{token}}");
  }

  private ObjectNode request(JsonNode example, int position) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("method", operation.method());
    ArrayNode headers = request.putArray("header");
    headers.addObject().put("key", "Accept").put("value", "application/json");
    headers.addObject().put("key", "Content-Type").put("value", "application/json");
    List<String> query = new ArrayList<>();
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    for (Operation.Parameter parameter : Operation.first(tree).orElseThrow().parameters()) {
      JsonNode object = parameter.object().node();
      String name = object.path("name").asText();
      String value = object.path("example").asText(object.at("/schema/example").asText());
      if (object.path("in").asText().equals("query")) {
        parameters.addObject().put("key", name).put("value", value);
        query.add(name + "=" + value);
      } else if (object.path("in").asText().equals("header")) {
        headers.addObject().put("key", name).put("value", value);
      }
    }
    ObjectNode body = request.putObject("body");
    body.put("mode", "raw").put("raw", body(example.path("value"), position));
    body.putObject("options").putObject("raw").put("language", "json");
    ObjectNode url = request.putObject("url");
    String search = query.isEmpty() ? "" : "?" + String.join("&", query);
    url.put("raw", "{{baseUrl}}" + operation.path() + search);
    url.putArray("host").add("{{baseUrl}}");
    ArrayNode path = url.putArray("path");
    for (String segment : operation.path().substring(1).split("/")) {
      path.add(segment);
    }
    if (!parameters.isEmpty()) {
      url.set("query", parameters);
    }
    request.put("description", operation.node().path("description").asText());
    return request;
  }

  /** An example with the caller's own values; each request calls another number first. */
  private static String body(JsonNode example, int position) {
    ObjectNode own = example.deepCopy();
    List<String> numbers = List.of("{{phoneNumber}}", "{{secondPhoneNumber}}");
    own.put("phone_number", numbers.get(position % 2));
    own.path("secondary_contacts")
        .forEach(
            contact -> ((ObjectNode) contact).put("phone_number", numbers.get((position + 1) % 2)));
    return JsonText.of(own).strip().replaceFirst("(\"campaign_id\": )\\d+", "$1{{campaignId}}");
  }

  /** The documented examples of a response; one without a body where it has no JSON to show. */
  private static void saved(
      String status, JsonNode response, ObjectNode request, ArrayNode responses) {
    JsonNode mediaType = response.path("content").path("application/json");
    for (BodyExample example : BodyExample.of(mediaType)) {
      String name = (status + " " + example.summary()).strip();
      ObjectNode saved = saved(name, status, response, request, responses);
      ((ArrayNode) saved.get("header"))
          .addObject()
          .put("key", "Content-Type")
          .put("value", "application/json");
      saved.put("_postman_previewlanguage", "json");
      saved.put("body", JsonText.of(example.value()).strip());
    }
    if (mediaType.isMissingNode()) {
      saved(status, status, response, request, responses).put("body", "");
    }
  }

  private static ObjectNode saved(
      String name, String status, JsonNode response, ObjectNode request, ArrayNode responses) {
    ObjectNode saved = responses.addObject();
    saved.put("name", name);
    saved.set("originalRequest", request.deepCopy());
    saved.put("code", Integer.parseInt(status));
    ArrayNode headers = saved.putArray("header");
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      headers
          .addObject()
          .put("key", header.getKey())
          .put("value", header.getValue().path("example").asText());
    }
    saved.putArray("cookie");
    return saved;
  }
}
