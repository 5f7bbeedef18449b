package ai.autocalls.lead.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A query has text only, so a value is read as the type that the schema names. */
final class QueryValue {
  private QueryValue() {}

  static JsonNode of(String text, String type) {
    return switch (type) {
      case "integer", "number" ->
          text.matches("-?[0-9]{1,18}")
              ? LongNode.valueOf(Long.parseLong(text))
              : TextNode.valueOf(text);
      case "boolean" ->
          text.matches("true|false")
              ? BooleanNode.valueOf(text.equals("true"))
              : TextNode.valueOf(text);
      default -> TextNode.valueOf(text);
    };
  }
}
