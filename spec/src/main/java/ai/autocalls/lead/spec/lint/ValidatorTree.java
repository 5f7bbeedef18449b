package ai.autocalls.lead.spec.lint;

import com.fasterxml.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as the tree that the JSON Schema validator reads. Copied node by node: by way of text
 * it would wake the writer of one JSON library and the reader of another, which takes longer than
 * the validation.
 */
final class ValidatorTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ValidatorTree() {}

  static tools.jackson.databind.JsonNode of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        ObjectNode object = NODES.objectNode();
        node.properties().forEach(member -> object.set(member.getKey(), of(member.getValue())));
        yield object;
      }
      case ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        node.forEach(item -> array.add(of(item)));
        yield array;
      }
      case STRING -> NODES.stringNode(node.textValue());
      case BOOLEAN -> NODES.booleanNode(node.booleanValue());
      case NUMBER ->
          node.isIntegralNumber()
              ? NODES.numberNode(node.bigIntegerValue())
              : NODES.numberNode(node.decimalValue());
      case NULL -> NODES.nullNode();
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("no part of a document: " + node.getNodeType());
    };
  }
}
