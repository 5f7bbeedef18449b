package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * Several schemas that one value has to satisfy, while they are merged into one form.
 *
 * @param branches the schemas as the document has them, the nearest to the use first
 * @param schemas the same schemas, keyword by keyword taken into the form
 * @param types the types that are left for the value
 */
record SchemaMerge(
    SchemaForms forms,
    List<Conjunction.Branch> branches,
    List<RawObject> schemas,
    SortedSet<String> types,
    Form form) {
  /** What each schema says under a keyword, where it has the right shape. */
  List<JsonNode> take(String keyword, Predicate<JsonNode> shape) {
    return schemas.stream()
        .filter(schema -> schema.has(keyword) && shape.test(schema.left().get(keyword)))
        .map(schema -> schema.take(keyword))
        .toList();
  }

  /** The items of all arrays under a keyword, as a set; nothing where there are none. */
  void takeItems(String keyword) {
    List<JsonNode> all = new ArrayList<>();
    take(keyword, JsonNode::isArray).forEach(array -> array.forEach(all::add));
    add(keyword, all);
  }

  /** What is true in one schema is true of the whole; false is the default. */
  void takeFlag(String keyword, Map<String, JsonNode> into) {
    if (take(keyword, JsonNode::isBoolean).stream().anyMatch(JsonNode::booleanValue)) {
      into.put(keyword, BooleanNode.TRUE);
    }
  }

  /** Adds to a set of values. */
  void add(String keyword, List<JsonNode> values) {
    if (!values.isEmpty()) {
      List<JsonNode> all = new ArrayList<>(values);
      all.addAll(Canonical.list(form.values().get(keyword)));
      form.values().put(keyword, Canonical.set(all));
    }
  }

  /** A part that allows anything says nothing, but for what it says to people. */
  void part(String label, List<JsonNode> together) {
    if (!together.stream().allMatch(schema -> forms.conjunction(schema).saysNothing())) {
      form.parts().put(label, forms.of(together));
    } else {
      together.stream()
          .filter(schema -> !schema.isEmpty())
          .forEach(schema -> form.prose().putIfAbsent(label, Canonical.of(schema)));
    }
  }

  /**
   * Keywords that only mean something together: taken as they are from one schema, and from several
   * as schemas of their own.
   */
  void group(String... keywords) {
    Map<String, JsonNode> stated = new LinkedHashMap<>();
    for (RawObject schema : schemas) {
      JsonNode together = schema.takeTogether(List.of(keywords));
      if (!together.isEmpty()) {
        stated.putIfAbsent(Canonical.of(together).toString(), together);
      }
    }
    if (stated.size() > 1) {
      stated.values().forEach(this::apart);
      return;
    }
    for (JsonNode only : stated.values()) {
      for (Map.Entry<String, JsonNode> keyword : only.properties()) {
        if (keyword.getValue().isNumber()) {
          form.values().put(keyword.getKey(), Canonical.of(keyword.getValue()));
        } else {
          form.parts().put(keyword.getKey(), forms.of(keyword.getValue()));
        }
      }
    }
  }

  /** Keeps a schema that cannot be merged without changing what it means. */
  void apart(JsonNode schema) {
    form.sets().computeIfAbsent("allOf", none -> new ArrayList<>()).add(forms.of(schema));
  }
}
