package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.JsonWriter;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Postman 2.1 collection: one request for each documented example of a body, and every documented
 * response saved beside the fullest of them. A run by mistake sends nothing: address, token,
 * campaign and the numbers to call are variables without a value.
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

  /** What query parameters of these names hold: Postman sends a plus sign as it is. */
  private static final Map<String, String> QUERY =
      Map.of("campaign_id", "{{campaignId}}", "phone_number", "{{encodedPhoneNumber}}");

  private final JsonNode tree;

  private PostmanWriter(JsonNode tree) {
    this.tree = tree;
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
    ArrayNode items = collection.putArray("item");
    ShownOperation.all(tree).forEach(operation -> items(operation, items));
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
    return "A request that creates a lead makes a phone call. Fill in the variables first:"
        + " `baseUrl` ("
        + tree.at("/servers/0/url").asText()
        + ", or the address of a sandbox), `token`, `campaignId`, and two numbers of your own."
        + " While one that a request needs is empty it is not sent.\n\n"
        + tree.at("/info/description").asText();
  }

  private static void items(ShownOperation operation, ArrayNode items) {
    List<JsonNode> bodies = new ArrayList<>();
    operation.requestBody().path("examples").forEach(bodies::add);
    bodies.sort(Comparator.comparingInt(example -> example.path("value").size()));
    if (operation.requestBody().isMissingNode()) {
      bodies.add(MissingNode.getInstance());
    } else if (bodies.isEmpty()) {
      throw new UnreadableInputException(
          operation + " has no example of a request, so there is none to send.");
    }
    for (int i = 0; i < bodies.size(); i++) {
      ObjectNode item = items.addObject();
      String summary = bodies.get(i).path("summary").asText();
      String name = operation.node().path("summary").asText();
      item.put("name", summary.isEmpty() ? name : name + ": " + summary);
      script(item, "prerequest", operation.id() + ".before.js");
      script(item, "test", operation.id() + ".test.js");
      ObjectNode request = request(operation, bodies.get(i).path("value"), i);
      item.set("request", request);
      ArrayNode saved = item.putArray("response");
      if (i == bodies.size() - 1) {
        operation
            .node()
            .path("responses")
            .properties()
            .forEach(response -> saved(response.getKey(), response.getValue(), request, saved));
      }
    }
  }

  private static void script(ObjectNode item, String listen, String name) {
    Resource.find(PostmanWriter.class, "postman/" + name)
        .ifPresent(
            text -> {
              ObjectNode event = item.withArray("event").addObject().put("listen", listen);
              ObjectNode script = event.putObject("script").put("type", "text/javascript");
              text.lines().forEach(script.putArray("exec")::add);
            });
  }

  private static void auth(ObjectNode auth) {
    auth.put("type", "bearer")
        .putArray("bearer")
        .addObject()
        .put("key", "token")
        .put("type", "string")
        .put("value", "{{token}}");
  }

  private static ObjectNode request(ShownOperation operation, JsonNode body, int position) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("method", operation.operation().method());
    ArrayNode headers = request.putArray("header");
    headers.addObject().put("key", "Accept").put("value", "application/json");
    ArrayNode query = JsonNodeFactory.instance.arrayNode();
    ArrayNode variables = JsonNodeFactory.instance.arrayNode();
    for (Operation.Parameter parameter : operation.operation().parameters()) {
      JsonNode object = parameter.object().node();
      String name = object.path("name").asText();
      String value = object.path("example").asText(object.at("/schema/example").asText());
      if (object.path("in").asText().equals("query")) {
        boolean sent = parameter.required() || QUERY.containsKey(name);
        ObjectNode entry =
            query.addObject().put("key", name).put("value", QUERY.getOrDefault(name, value));
        if (!sent) {
          entry.put("disabled", true);
        }
      } else if (object.path("in").asText().equals("header")) {
        headers.addObject().put("key", name).put("value", value);
      } else if (object.path("in").asText().equals("path")) {
        String description = object.path("description").asText();
        variables.addObject().put("key", name).put("value", "").put("description", description);
      }
    }
    if (!body.isMissingNode()) {
      headers.addObject().put("key", "Content-Type").put("value", "application/json");
      ObjectNode raw = request.putObject("body");
      raw.put("mode", "raw").put("raw", body(body, position));
      raw.putObject("options").putObject("raw").put("language", "json");
    }
    ObjectNode url = url(operation.operation().path().replaceAll("\\{([^}]*)}", ":$1"), query);
    if (!variables.isEmpty()) {
      url.set("variable", variables);
    }
    request.set("url", url);
    request.put("description", operation.node().path("description").asText());
    return request;
  }

  private static ObjectNode url(String path, ArrayNode query) {
    String search =
        query
            .valueStream()
            .filter(entry -> !entry.has("disabled"))
            .map(entry -> entry.get("key").asText() + "=" + entry.get("value").asText())
            .collect(Collectors.joining("&"));
    ObjectNode url = JsonNodeFactory.instance.objectNode();
    url.put("raw", "{{baseUrl}}" + path + (search.isEmpty() ? "" : "?" + search));
    url.putArray("host").add("{{baseUrl}}");
    ArrayNode segments = url.putArray("path");
    Stream.of(path.substring(1).split("/")).forEach(segments::add);
    if (!query.isEmpty()) {
      url.set("query", query);
    }
    return url;
  }

  /** An example with the caller's own values; each request calls another number first. */
  private static String body(JsonNode example, int position) {
    ObjectNode own = example.deepCopy();
    List<String> numbers = List.of("{{phoneNumber}}", "{{secondPhoneNumber}}");
    if (own.has("phone_number")) {
      own.put("phone_number", numbers.get(position % 2));
    }
    own.path("secondary_contacts")
        .forEach(
            contact -> ((ObjectNode) contact).put("phone_number", numbers.get((position + 1) % 2)));
    return JsonWriter.write(own)
        .strip()
        .replaceFirst("(\"campaign_id\": )\\d+", "$1{{campaignId}}");
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
      saved.put("body", JsonWriter.write(example.value()).strip());
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
    if (!status.equals("default")) {
      saved.put("code", Integer.parseInt(status));
    }
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
