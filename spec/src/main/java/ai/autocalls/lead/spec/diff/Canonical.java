package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** JSON values such that equal values are equal texts: 1, 1.0 and 1e0 are one number. */
final class Canonical {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Zeros up to here are written out; beyond, 1e400000000 would be a text of 400 MB. */
  private static final int WRITTEN_OUT = 30;

  private Canonical() {}

  static JsonNode of(JsonNode value) {
    if (value.isNumber()) {
      return number(value.decimalValue());
    }
    if (value.isArray()) {
      ArrayNode array = NODES.arrayNode();
      value.forEach(item -> array.add(of(item)));
      return array;
    }
    if (value.isObject()) {
      ObjectNode object = NODES.objectNode();
      Map<String, JsonNode> sorted = new TreeMap<>();
      value.properties().forEach(member -> sorted.put(member.getKey(), of(member.getValue())));
      return object.setAll(sorted);
    }
    return value;
  }

  static JsonNode number(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    boolean roundThousands = stripped.scale() < 0 && stripped.scale() > -WRITTEN_OUT;
    return DecimalNode.valueOf(roundThousands ? stripped.setScale(0) : stripped);
  }

  /** A set as an array whose order says nothing. */
  static ArrayNode set(Collection<? extends JsonNode> members) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    for (JsonNode member : members) {
      JsonNode canonical = of(member);
      sorted.put(canonical.toString(), canonical);
    }
    return NODES.arrayNode().addAll(sorted.values());
  }

  static ArrayNode texts(Collection<String> members) {
    return set(members.stream().map(NODES::textNode).toList());
  }
}
