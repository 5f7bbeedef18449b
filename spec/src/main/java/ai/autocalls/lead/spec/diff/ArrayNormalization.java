package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The items of an array: an item satisfies what each schema says of its place. */
final class ArrayNormalization {
  private final SchemaForms forms;
  private final List<RawObject> schemas;
  private final Form form;

  /** What one schema says of an array's items: of the first ones, and of all after them. */
  private record Items(List<JsonNode> first, JsonNode others) {
    JsonNode at(int index) {
      return index < first.size() ? first.get(index) : others;
    }
  }

  ArrayNormalization(SchemaForms forms, List<RawObject> schemas, Form form) {
    this.forms = forms;
    this.schemas = schemas;
    this.form = form;
  }

  void run() {
    List<Items> all = new ArrayList<>();
    for (RawObject schema : schemas) {
      if (schema.has("items") || schema.has("prefixItems")) {
        all.add(items(schema));
      }
    }
    int length = all.stream().mapToInt(items -> items.first.size()).max().orElse(0);
    for (int i = 0; i < length; i++) {
      int index = i;
      form.parts()
          .put("prefixItems/" + i, forms.of(all.stream().map(items -> items.at(index)).toList()));
    }
    others(all.stream().map(Items::others).toList(), length);
    SchemaNormalization.group(
        schemas, List.of("contains", "minContains", "maxContains"), forms, form);
    if (!form.parts().containsKey("contains")) {
      form.values().remove("minContains");
      form.values().remove("maxContains");
    }
    SchemaNormalization.group(schemas, List.of("unevaluatedItems"), forms, form);
  }

  /** OpenAPI 3.0's successors moved the list of first items from items to prefixItems. */
  private static Items items(RawObject schema) {
    List<JsonNode> first = new ArrayList<>();
    schema.takeArray("prefixItems").forEach(first::add);
    JsonNode others = schema.has("items") ? schema.take("items") : BooleanNode.TRUE;
    if (others.isArray()) {
      others.forEach(first::add);
      others = schema.has("additionalItems") ? schema.take("additionalItems") : BooleanNode.TRUE;
    }
    return new Items(first, others);
  }

  private boolean isFull(int length) {
    JsonNode bound = form.values().get("maxItems");
    return bound != null && bound.decimalValue().compareTo(BigDecimal.valueOf(length)) <= 0;
  }

  /** No items after the first ones is a bound on their number. */
  private void others(List<JsonNode> together, int length) {
    boolean none = together.stream().anyMatch(schema -> forms.conjunction(schema).isNever());
    boolean anything =
        together.stream().allMatch(schema -> forms.conjunction(schema).saysNothing());
    if (none) {
      JsonNode bound = form.values().get("maxItems");
      BigDecimal most = BigDecimal.valueOf(length);
      if (bound == null || bound.decimalValue().compareTo(most) > 0) {
        form.values().put("maxItems", Canonical.number(most));
      }
    } else if (isFull(length)) {
      return; // no item can follow
    } else if (!anything) {
      form.parts().put("items", forms.of(together));
    } else {
      together.stream()
          .filter(schema -> !schema.isEmpty())
          .forEach(schema -> form.prose().putIfAbsent("items", Canonical.of(schema)));
    }
  }
}
