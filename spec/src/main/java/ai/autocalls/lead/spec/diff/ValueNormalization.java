package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Types, enumerations, bounds and patterns: of several, those that satisfy all of them. */
final class ValueNormalization {
  static final List<String> CAPS = List.of("maxLength", "maxItems", "maxProperties", "maxContains");

  static final List<String> FLOORS =
      List.of("minLength", "minItems", "minProperties", "minContains");

  private final Conjunction conjunction;
  private final List<RawObject> schemas;
  private final Form form;
  private final SortedSet<String> types;

  ValueNormalization(
      Conjunction conjunction, List<RawObject> schemas, Form form, SortedSet<String> types) {
    this.conjunction = conjunction;
    this.schemas = schemas;
    this.form = form;
    this.types = types;
  }

  /** The types that are left; none where nothing satisfies all schemas. */
  SortedSet<String> types() {
    return types;
  }

  void run() {
    for (int i = 0; i < schemas.size(); i++) {
      restrictTypes(i);
    }
    enumeration();
    for (String keyword : CAPS) {
      cap(keyword);
    }
    for (String keyword : FLOORS) {
      floor(keyword);
    }
    new NumericRange(schemas, form, types).run();
    set("pattern");
    set("format");
    required();
    knownValues();
    unique();
    if (form.values().get("enum") == null && !TypeSet.isAll(types)) {
      form.values().put("type", Canonical.texts(types));
    }
  }

  private void restrictTypes(int i) {
    SortedSet<String> own =
        schemas.get(i).has("type") ? TypeSet.parse(schemas.get(i).left().get("type")) : null;
    if (own != null) {
      schemas.get(i).take("type");
      if (conjunction.branches().get(i).orNull()) {
        own.add("null");
      }
      types.retainAll(own);
    }
  }

  private void enumeration() {
    Map<String, JsonNode> allowed = null;
    for (int i = 0; i < schemas.size(); i++) {
      boolean orNull = conjunction.branches().get(i).orNull();
      List<List<JsonNode>> lists = new ArrayList<>();
      JsonNode values = schemas.get(i).takeArray("enum");
      if (values.isArray()) {
        lists.add(new ArrayList<>());
        values.forEach(lists.get(0)::add);
      }
      if (schemas.get(i).has("const")) {
        lists.add(new ArrayList<>(List.of(schemas.get(i).take("const"))));
      }
      for (List<JsonNode> list : lists) {
        if (orNull) {
          list.add(NullNode.getInstance());
        }
        Map<String, JsonNode> own = new TreeMap<>();
        Canonical.set(list).forEach(value -> own.put(value.toString(), value));
        if (allowed == null) {
          allowed = own;
        } else {
          allowed.keySet().retainAll(own.keySet());
        }
      }
    }
    if (allowed != null) {
      allowed.values().removeIf(value -> !types.contains(TypeSet.ofValue(value)));
      restrictTo(allowed);
    }
  }

  /** The values say the types; a list of all values of a type is that type. */
  private void restrictTo(Map<String, JsonNode> allowed) {
    Set<String> ofValues = new TreeSet<>();
    allowed.values().forEach(value -> ofValues.add(TypeSet.ofValue(value)));
    types.retainAll(ofValues);
    Set<String> texts = new HashSet<>(allowed.keySet());
    texts.remove("null");
    if (!texts.isEmpty() && !texts.equals(Set.of("true", "false"))) {
      form.values().put("enum", Canonical.set(allowed.values()));
    }
  }

  private void cap(String keyword) {
    numbers(keyword).stream()
        .min(BigDecimal::compareTo)
        .ifPresent(least -> form.values().put(keyword, Canonical.number(least)));
  }

  private void floor(String keyword) {
    BigDecimal standard = keyword.equals("minContains") ? BigDecimal.ONE : BigDecimal.ZERO;
    numbers(keyword).stream()
        .max(BigDecimal::compareTo)
        .filter(most -> most.compareTo(standard) != 0)
        .ifPresent(most -> form.values().put(keyword, Canonical.number(most)));
  }

  private List<BigDecimal> numbers(String keyword) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (RawObject schema : schemas) {
      if (schema.has(keyword) && schema.left().get(keyword).isNumber()) {
        numbers.add(schema.take(keyword).decimalValue());
      }
    }
    return numbers;
  }

  private void set(String keyword) {
    List<JsonNode> all = new ArrayList<>();
    for (RawObject schema : schemas) {
      if (schema.has(keyword) && schema.left().get(keyword).isTextual()) {
        all.add(schema.take(keyword));
      }
    }
    if (!all.isEmpty()) {
      form.values().put(keyword, Canonical.set(all));
    }
  }

  private void required() {
    List<JsonNode> all = new ArrayList<>();
    for (RawObject schema : schemas) {
      schema.takeArray("required").forEach(all::add);
    }
    if (!all.isEmpty()) {
      form.values().put("required", Canonical.set(all));
    }
  }

  private void knownValues() {
    List<JsonNode> all = new ArrayList<>();
    for (RawObject schema : schemas) {
      schema.takeArray(ChoiceNormalization.KNOWN_VALUES).forEach(all::add);
    }
    if (!all.isEmpty()) {
      JsonNode others = form.values().get(ChoiceNormalization.KNOWN_VALUES);
      if (others != null) {
        others.forEach(all::add);
      }
      form.values().put(ChoiceNormalization.KNOWN_VALUES, Canonical.set(all));
    }
  }

  private void unique() {
    for (RawObject schema : schemas) {
      if (schema.takeFlag("uniqueItems", false)) {
        form.values().put("uniqueItems", BooleanNode.TRUE);
      }
    }
  }
}
