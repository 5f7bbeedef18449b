package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Resolved;
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
 * A document with every {@code $ref} replaced by what it names. What is beside a reference, as
 * OpenAPI 3.1 allows, is merged into the target.
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
    return node.path("$ref").isTextual() ? target(node) : members(node);
  }

  private ObjectNode members(JsonNode node) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      object.set(member.getKey(), copy(member.getValue()));
    }
    return object;
  }

  private JsonNode target(JsonNode reference) {
    Resolved resolved = spec.references().schema(reference);
    boolean defined = resolved.isComplete() && resolved.node().isObject();
    if (!defined && resolved.failure() != Resolved.Failure.CIRCULAR) {
      throw new UnreadableInputException(
          "%s refers to %s, which it does not define."
              .formatted(spec.name(), reference.get("$ref").asText()));
    }
    if (!resolved.isComplete() || within.contains(resolved.pointer())) {
      throw new UnreadableInputException(
          "%s refers from %s to itself, so it cannot be dereferenced."
              .formatted(spec.name(), resolved.pointer()));
    }
    within.push(resolved.pointer());
    JsonNode copy = copy(resolved.node());
    within.pop();
    return copy;
  }
}
