package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many times a validator applies a schema to a value and its parts, worked out beforehand: a
 * validator itself has no bound, and two references at each of thirty levels are a billion.
 */
final class ValidationCost {
  /** A validator takes about a second for as many. */
  private static final long MOST_OF_A_VALUE = 200_000;

  private static final long MOST_OF_ALL = 5_000_000;

  /** Validators go by recursion. */
  private static final int MOST_LEVELS = 200;

  private static final Long IN_PROGRESS = -1L;

  private final SpecDocument spec;
  private final Map<String, Map<JsonNode, Long>> costs = new HashMap<>();
  private long spent;
  private int level;

  ValidationCost(SpecDocument spec) {
    this.spec = spec;
  }

  /**
   * Lets a validation pass.
   *
   * @throws UncheckableValueException when it would take too long, or never end
   */
  synchronized void charge(String schema, JsonNode value) {
    level = 0;
    costs.clear();
    long cost = cost(schema, value);
    spent += cost;
    if (spent > MOST_OF_ALL) {
      throw new UncheckableValueException(
          "checking every value takes more than %,d steps".formatted(MOST_OF_ALL));
    }
  }

  private long cost(String pointer, JsonNode value) {
    Map<JsonNode, Long> known = costs.computeIfAbsent(pointer, any -> new IdentityHashMap<>());
    Long before = known.putIfAbsent(value, IN_PROGRESS);
    if (IN_PROGRESS.equals(before)) {
      throw new UncheckableValueException("its schema at " + pointer + " leads back to itself");
    }
    if (before != null) {
      return before;
    }
    if (level++ == MOST_LEVELS) {
      throw new UncheckableValueException(
          "its schema nests more than %d levels deep".formatted(MOST_LEVELS));
    }
    JsonNode schema = spec.at(pointer);
    long cost = 1 + inPlace(pointer, schema, value) + ofMembers(pointer, schema, value);
    if (cost > MOST_OF_A_VALUE) {
      throw new UncheckableValueException(
          "checking it takes more than %,d steps".formatted(MOST_OF_A_VALUE));
    }
    level--;
    known.put(value, cost);
    return cost;
  }

  private long inPlace(String pointer, JsonNode schema, JsonNode value) {
    long cost = 0;
    if (schema.path("$ref").isTextual() && schema.get("$ref").asText().startsWith("#")) {
      String target = JsonPointers.fromRef(schema.get("$ref").asText());
      cost += target.isEmpty() || target.startsWith("/") ? cost(target, value) : 0;
    }
    for (String list : List.of("allOf", "anyOf", "oneOf")) {
      for (int i = 0; i < schema.path(list).size(); i++) {
        cost += cost(pointer + "/" + list + "/" + i, value);
      }
    }
    for (String keyword : List.of("not", "if", "then", "else")) {
      if (schema.has(keyword)) {
        cost += cost(pointer + "/" + keyword, value);
      }
    }
    for (Map.Entry<String, JsonNode> each : schema.path("dependentSchemas").properties()) {
      cost += cost(JsonPointers.child(pointer + "/dependentSchemas", each.getKey()), value);
    }
    return cost;
  }

  private long ofMembers(String pointer, JsonNode schema, JsonNode value) {
    long cost = 0;
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (schema.path("properties").has(member.getKey())) {
        cost +=
            cost(JsonPointers.child(pointer + "/properties", member.getKey()), member.getValue());
      }
      for (Map.Entry<String, JsonNode> each : schema.path("patternProperties").properties()) {
        cost +=
            cost(
                JsonPointers.child(pointer + "/patternProperties", each.getKey()),
                member.getValue());
      }
      for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
        if (schema.has(keyword)) {
          cost += cost(pointer + "/" + keyword, member.getValue());
        }
      }
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      for (String keyword : List.of("items", "contains", "unevaluatedItems")) {
        if (schema.has(keyword)) {
          cost += cost(pointer + "/" + keyword, value.get(i));
        }
      }
      if (schema.path("prefixItems").has(i)) {
        cost += cost(pointer + "/prefixItems/" + i, value.get(i));
      }
    }
    return cost;
  }
}
