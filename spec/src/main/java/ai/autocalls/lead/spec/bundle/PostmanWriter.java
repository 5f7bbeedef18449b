package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Postman 2.1 collection: one request for each documented example, and every documented answer
 * saved beside the fullest of them.
 */
final class PostmanWriter {
  private static final String SCHEMA =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

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
        .put("description", tree.at("/info/description").asText())
        .put("schema", SCHEMA);
    List<JsonNode> examples = new ArrayList<>();
    operation.requestBody().path("examples").forEach(examples::add);
    JsonNode fullest =
        examples.stream()
            .max(Comparator.comparingInt(example -> example.path("value").size()))
            .orElseThrow(
                () ->
                    new UnreadableInputException(
                        "The document gives no example of a request, so there is none to send."));
    ArrayNode items = collection.putArray("item");
    for (JsonNode example : examples) {
      ObjectNode request = request(example);
      ObjectNode item = items.addObject();
      item.put(
          "name",
          operation.node().path("summary").asText() + ": " + example.path("summary").asText());
      item.set("request", request);
      ArrayNode saved = item.putArray("response");
      if (example == fullest) {
        operation
            .node()
            .path("responses")
            .properties()
            .forEach(response -> saved(response.getKey(), response.getValue(), request, saved));
      }
    }
    auth(collection.putObject("auth"));
    ArrayNode variables = collection.putArray("variable");
    variables
        .addObject()
        .put("key", "baseUrl")
        .put("type", "string")
        .put("value", tree.at("/servers/0/url").asText());
    variables.addObject().put("key", "token").put("type", "string").put("value", "");
    return collection;
  }

  private static void auth(ObjectNode auth) {
    auth.put("type", "bearer")
        .putArray("bearer")
        .addObject()
        .put("key", "token")
        .put("type", "string")
        .put("value", "{{token}}");
  }

  private ObjectNode request(JsonNode example) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("method", operation.method());
    ArrayNode headers = request.putArray("header");
    headers.addObject().put("key", "Accept").put("value", "application/json");
    headers.addObject().put("key", "Content-Type").put("value", "application/json");
    List<String> query = new ArrayList<>();
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    for (Operation.Parameter parameter : operationOf(tree).parameters()) {
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
    body.put("mode", "raw").put("raw", JsonText.of(example.path("value")).strip());
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

  private static Operation operationOf(JsonNode tree) {
    return Operation.first(tree).orElseThrow();
  }

  private static void saved(
      String status, JsonNode response, ObjectNode request, ArrayNode responses) {
    for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
      String mediaType = content.getKey();
      boolean json = mediaType.equals("application/json");
      for (BodyExample example : BodyExample.of(content.getValue())) {
        String body = json ? JsonText.of(example.value()).strip() : example.value().asText();
        ObjectNode saved = responses.addObject();
        saved.put("name", (status + " " + example.summary()).strip());
        saved.set("originalRequest", request.deepCopy());
        saved.put("code", code(status, body));
        saved.put("_postman_previewlanguage", json ? "json" : "html");
        ArrayNode headers = saved.putArray("header");
        headers.addObject().put("key", "Content-Type").put("value", mediaType);
        for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
          headers
              .addObject()
              .put("key", header.getKey())
              .put("value", header.getValue().path("example").asText());
        }
        saved.putArray("cookie");
        saved.put("body", body);
      }
    }
  }

  /** For a range such as 5XX: the code that the example itself names, or the first of the range. */
  private static int code(String status, String body) {
    Matcher named = Pattern.compile("\\b" + status.replace("X", "\\d") + "\\b").matcher(body);
    boolean range = status.endsWith("XX");
    return Integer.parseInt(range && named.find() ? named.group() : status.replace('X', '0'));
  }
}
