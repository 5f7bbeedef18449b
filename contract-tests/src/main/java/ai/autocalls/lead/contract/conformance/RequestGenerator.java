package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes request bodies that the document's schema allows, with values at their bounds. Only two
 * fields are not the schema's to choose: the number, which must reach no stranger, and the
 * campaign, which must exist.
 */
final class RequestGenerator {
  static final String SCHEMA = "/components/schemas/CreateLeadRequest";

  private static final int MAX_CONTACTS = 10;
  private static final List<String> NAMES =
      List.of("customer_name", "email", "a", "with space", "émoji \uD83D\uDCDE", "x.y[0]", "{{z}}");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "Ada Example",
          "0",
          "null",
          "Zoë Жук 例え",
          "\uD83D\uDCDE\uD83C\uDFFD",
          "a\tb\nc",
          "\"'\\/<>&",
          "é",
          "x".repeat(1000));
  private static final List<Long> INTEGERS =
      List.of(0L, -1L, 3L, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE);

  private final SpecDocument spec;
  private final Target target;
  private final Random random;

  RequestGenerator(SpecDocument spec, Target target, Random random) {
    this.spec = spec;
    this.target = target;
    this.random = random;
  }

  ObjectNode valid() {
    ObjectNode body = (ObjectNode) object(spec.at(SCHEMA));
    // Live, and where a number is too short to be a fresh one, the lead may be a duplicate.
    if (target.isLive() || !target.isFresh(body.path("phone_number").asText())) {
      body.put("allow_dupplicate", true);
    }
    return body;
  }

  private JsonNode object(JsonNode schema) {
    ObjectNode object = ExactJson.object();
    List<String> required = new java.util.ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || random.nextBoolean()) {
        object.set(property.getKey(), property(property.getKey(), property.getValue()));
      }
    }
    return object;
  }

  private JsonNode property(String name, JsonNode reference) {
    JsonNode schema = spec.resolve(reference);
    if (name.equals("campaign_id")) {
      return JsonNodeFactory.instance.numberNode(target.campaignId());
    }
    return switch (schema.path("type").asText()) {
      case "string" -> TextNode.valueOf(schema.has("pattern") ? number() : text());
      case "integer" -> JsonNodeFactory.instance.numberNode(pick(INTEGERS));
      case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
      case "array" -> array(schema.path("items"));
      case "object" -> schema.has("properties") ? object(schema) : variables();
      default -> throw new IllegalStateException("No generator for the type of " + name);
    };
  }

  private String number() {
    String fresh = target.number();
    if (target.isLive()) {
      return fresh;
    }
    return switch (random.nextInt(6)) {
      case 0 -> fresh + "0".repeat(1 + random.nextInt(2)); // up to 15 digits, the most there can be
      case 1 -> fresh.substring(0, 3 + random.nextInt(11)); // from two digits on
      default -> fresh;
    };
  }

  private ArrayNode array(JsonNode items) {
    ArrayNode array = ExactJson.array();
    int size = random.nextInt(4) == 0 ? MAX_CONTACTS : random.nextInt(3);
    for (int i = 0; i < size; i++) {
      array.add(property("item", items));
    }
    return array;
  }

  private ObjectNode variables() {
    ObjectNode variables = ExactJson.object();
    if (target.isLive()) {
      target.variableNames().forEach(name -> variables.put(name, text()));
      return variables;
    }
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      variables.set(pick(NAMES), value(0));
    }
    return variables;
  }

  private JsonNode value(int depth) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (random.nextInt(depth < 3 ? 10 : 7)) {
      case 0 -> json.numberNode(pick(INTEGERS));
      case 1 -> json.booleanNode(random.nextBoolean());
      case 2 -> json.numberNode(new BigDecimal("1.10"));
      case 3 -> json.nullNode();
      case 7 -> ExactJson.array().add(value(depth + 1)).add(value(depth + 1));
      case 8 -> ExactJson.object().set(pick(NAMES), value(depth + 1));
      case 9 -> random.nextBoolean() ? ExactJson.object() : ExactJson.array();
      default -> TextNode.valueOf(text());
    };
  }

  private String text() {
    return pick(TEXTS);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
