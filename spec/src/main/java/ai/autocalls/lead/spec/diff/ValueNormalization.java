package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Types, enumerations, bounds and patterns: of several, those that satisfy all of them. */
final class ValueNormalization {
  static final List<String> CAPS = List.of("maxLength", "maxItems", "maxProperties", "maxContains");
  static final List<String> FLOORS =
      List.of("minLength", "minItems", "minProperties", "minContains");

  private final SchemaMerge merge;
  private final Map<String, JsonNode> values;
  private final Set<String> types;

  ValueNormalization(SchemaMerge merge) {
    this.merge = merge;
    this.values = merge.form().values();
    this.types = merge.types();
  }

  void run() {
    for (int i = 0; i < merge.schemas().size(); i++) {
      restrictTypes(merge.schemas().get(i), merge.branches().get(i).orNull());
    }
    enumeration();
    for (String keyword : CAPS) {
      numbers(keyword).stream()
          .min(BigDecimal::compareTo)
          .ifPresent(least -> values.put(keyword, Canonical.number(least)));
    }
    for (String keyword : FLOORS) {
      BigDecimal standard = keyword.equals("minContains") ? BigDecimal.ONE : BigDecimal.ZERO;
      numbers(keyword).stream()
          .max(BigDecimal::compareTo)
          .filter(most -> most.compareTo(standard) != 0)
          .ifPresent(most -> values.put(keyword, Canonical.number(most)));
    }
    NumericRange.into(merge);
    merge.add("pattern", merge.take("pattern", JsonNode::isTextual));
    merge.add("format", merge.take("format", JsonNode::isTextual));
    merge.takeItems("required");
    merge.takeItems(ChoiceNormalization.KNOWN_VALUES);
    merge.takeFlag("uniqueItems", values);
    if (!values.containsKey("enum") && !TypeSet.isAll(types)) {
      values.put("type", Canonical.texts(types));
    }
  }

  private List<BigDecimal> numbers(String keyword) {
    return merge.take(keyword, JsonNode::isNumber).stream().map(JsonNode::decimalValue).toList();
  }

  private void restrictTypes(RawObject schema, boolean orNull) {
    Set<String> own = schema.has("type") ? TypeSet.parse(schema.left().get("type")) : null;
    if (own != null) {
      schema.take("type");
      if (orNull) {
        own.add("null");
      }
      types.retainAll(own);
    }
  }

  private void enumeration() {
    Map<String, JsonNode> allowed = null;
    for (int i = 0; i < merge.schemas().size(); i++) {
      RawObject schema = merge.schemas().get(i);
      List<List<JsonNode>> lists = new ArrayList<>();
      JsonNode stated = schema.takeArray("enum");
      if (stated.isArray()) {
        lists.add(Canonical.list(stated));
      }
      if (schema.has("const")) {
        lists.add(new ArrayList<>(List.of(schema.take("const"))));
      }
      for (List<JsonNode> list : lists) {
        if (merge.branches().get(i).orNull()) {
          list.add(NullNode.getInstance());
        }
        Map<String, JsonNode> own = new TreeMap<>();
        Canonical.set(list).forEach(value -> own.put(value.toString(), value));
        allowed = allowed == null ? own : allowed;
        allowed.keySet().retainAll(own.keySet());
      }
    }
    if (allowed != null) {
      allowed.values().removeIf(value -> !types.contains(TypeSet.ofValue(value)));
      restrictTo(allowed);
    }
  }

  /** The values say the types; a list of all values of a type is that type. */
  private void restrictTo(Map<String, JsonNode> allowed) {
    types.retainAll(allowed.values().stream().map(TypeSet::ofValue).collect(Collectors.toSet()));
    Set<String> texts = new HashSet<>(allowed.keySet());
    texts.remove("null");
    if (!texts.isEmpty() && !texts.equals(Set.of("true", "false"))) {
      values.put("enum", Canonical.set(allowed.values()));
    }
  }
}
