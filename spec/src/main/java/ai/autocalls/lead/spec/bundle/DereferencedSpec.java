package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * A document with every {@code $ref} replaced by what it names. What stands beside a reference, as
 * OpenAPI 3.1 allows, replaces the target's member of the same name.
 */
final class DereferencedSpec {
  private final SpecDocument spec;
  private final Deque<String> within = new ArrayDeque<>();

  private DereferencedSpec(SpecDocument spec) {
    this.spec = spec;
  }

  /**
   * @throws UnreadableInputException when a reference leads nowhere, outside the document or into
   *     itself, since no finite document is the result
   */
  static JsonNode of(SpecDocument spec) {
    return new DereferencedSpec(spec).copy(spec.tree());
  }

  /** The same without the components that nothing refers to any more. */
  static JsonNode withoutComponents(JsonNode dereferenced) {
    ObjectNode tree = dereferenced.deepCopy();
    if (tree.path("components") instanceof ObjectNode components) {
      components.retain("securitySchemes");
    }
    return tree;
  }

  private JsonNode copy(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(copy(item)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (node.path("$ref").isTextual()) {
      object.setAll((ObjectNode) target(node.get("$ref").asText()));
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!member.getKey().equals("$ref")) {
        object.set(member.getKey(), copy(member.getValue()));
      }
    }
    return object;
  }

  private JsonNode target(String reference) {
    if (within.contains(reference)) {
      throw new UnreadableInputException(
          spec.name() + " refers from " + reference + " to itself, so it cannot be dereferenced.");
    }
    JsonNode target = reference.startsWith("#/") ? spec.at(reference.substring(1)) : null;
    if (target == null || !target.isObject()) {
      throw new UnreadableInputException(
          spec.name() + " refers to " + reference + ", which it does not define.");
    }
    within.push(reference);
    JsonNode copy = copy(target);
    within.pop();
    return copy;
  }
}
