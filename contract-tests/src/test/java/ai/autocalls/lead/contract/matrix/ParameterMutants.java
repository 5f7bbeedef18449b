package ai.autocalls.lead.contract.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A required parameter or header more, by every route by which a document can ask for it. */
final class ParameterMutants {
  private static final String PATH = "/paths/~1user~1lead";
  private static final String RESPONSES = PATH + "/post/responses";

  private ParameterMutants() {}

  /**
   * @return by route, how to change the specification; after a space, the name of the new element
   */
  static Map<String, Consumer<JsonNode>> all() {
    Map<String, Consumer<JsonNode>> mutants = new LinkedHashMap<>();
    for (String in : List.of("query", "header", "cookie")) {
      String element = " request." + in + ".X-New";
      mutants.put("operation" + element, tree -> list(tree, PATH + "/post").add(parameter(in)));
      mutants.put("path" + element, tree -> list(tree, PATH).add(parameter(in)));
      mutants.put(
          "component" + element,
          tree -> {
            component(tree, "parameters").set("My New", parameter(in));
            list(tree, PATH + "/post").add(reference("parameters/My%20New"));
          });
      mutants.put(
          "chain" + element,
          tree -> {
            component(tree, "parameters")
                .<ObjectNode>set("New", reference("parameters/Real"))
                .set("Real", parameter(in));
            list(tree, PATH).add(reference("parameters/New"));
          });
      mutants.put(
          "path-item" + element,
          tree -> {
            ObjectNode item = JsonEdits.object(tree, PATH);
            component(tree, "pathItems").set("Leads", item);
            JsonEdits.object(tree, "/paths").set("/user/lead", reference("pathItems/Leads"));
            item.putArray("parameters").add(parameter(in));
          });
    }
    String element = " response.header.X-New";
    for (String status : List.of("200", "201", "429", "500")) {
      mutants.put(
          status + element, tree -> headers(tree, RESPONSES + "/" + status).set("X-New", header()));
    }
    mutants.put(
        "default" + element,
        tree -> {
          JsonEdits.object(tree, RESPONSES).putObject("default").put("description", "Another.");
          headers(tree, RESPONSES + "/default").set("X-New", header());
        });
    mutants.put(
        "header" + element,
        tree -> {
          component(tree, "headers").set("New", header());
          headers(tree, RESPONSES + "/422").set("X-New", reference("headers/New"));
        });
    mutants.put(
        "response" + element,
        tree -> {
          ObjectNode responses = JsonEdits.object(tree, RESPONSES);
          component(tree, "responses").set("Refused", responses.get("422"));
          responses.set("422", reference("responses/Refused"));
          headers(tree, "/components/responses/Refused").set("X-New", header());
        });
    mutants.put(
        "default status.default",
        tree -> JsonEdits.object(tree, RESPONSES).putObject("default").put("description", "X."));
    return mutants;
  }

  private static ArrayNode list(JsonNode tree, String holder) {
    return JsonEdits.object(tree, holder).withArray("parameters");
  }

  private static ObjectNode headers(JsonNode tree, String response) {
    ObjectNode holder = JsonEdits.object(tree, response);
    return holder.has("headers") ? (ObjectNode) holder.get("headers") : holder.putObject("headers");
  }

  private static ObjectNode component(JsonNode tree, String section) {
    return JsonEdits.object(tree, "/components").putObject(section);
  }

  private static ObjectNode reference(String component) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + component);
  }

  private static ObjectNode parameter(String in) {
    return header().put("name", "X-New").put("in", in);
  }

  private static ObjectNode header() {
    ObjectNode header =
        JsonNodeFactory.instance
            .objectNode()
            .put("description", "A thing that the vendor does not document.")
            .put("required", true);
    header.putObject("schema").put("type", "string");
    return header;
  }
}
