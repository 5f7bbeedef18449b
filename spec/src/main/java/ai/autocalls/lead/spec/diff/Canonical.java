package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
      return NODES.arrayNode().addAll(list(value).stream().map(Canonical::of).toList());
    }
    if (value.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      value.properties().forEach(member -> sorted.put(member.getKey(), of(member.getValue())));
      return NODES.objectNode().setAll(sorted);
    }
    return value;
  }

  static JsonNode number(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    boolean roundThousands = stripped.scale() < 0 && stripped.scale() > -WRITTEN_OUT;
    return DecimalNode.valueOf(roundThousands ? stripped.setScale(0) : stripped);
  }

  /** A set as an array, sorted because the order of a set means nothing. */
  static ArrayNode set(Collection<? extends JsonNode> members) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    members.stream().map(Canonical::of).forEach(member -> sorted.put(member.toString(), member));
    return NODES.arrayNode().addAll(sorted.values());
  }

  static ArrayNode texts(Collection<String> members) {
    return set(members.stream().map(NODES::textNode).toList());
  }

  /** The items of an array; none where there is no array. */
  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    if (array != null && array.isArray()) {
      array.forEach(list::add);
    }
    return list;
  }

  /** A value as findings show it. */
  static String shown(JsonNode value) {
    if (value == null) {
      return null;
    }
    if (value.isArray()) {
      return list(value).stream().map(Canonical::shown).collect(Collectors.joining(", "));
    }
    return value.isTextual() ? value.asText().strip() : value.toString();
  }
}
