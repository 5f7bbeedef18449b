package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.math.BigDecimal;
import java.util.List;

/** The items of an array: an item satisfies what each schema says of its place. */
final class ArrayNormalization {
  private final SchemaMerge merge;
  private final Form form;

  /** What one schema says of an array's items: of the first ones, and of all after them. */
  private record Items(List<JsonNode> first, JsonNode others) {
    JsonNode at(int index) {
      return index < first.size() ? first.get(index) : others;
    }
  }

  ArrayNormalization(SchemaMerge merge) {
    this.merge = merge;
    this.form = merge.form();
  }

  void run() {
    List<Items> all =
        merge.schemas().stream()
            .filter(schema -> schema.has("items") || schema.has("prefixItems"))
            .map(ArrayNormalization::items)
            .toList();
    int length = all.stream().mapToInt(items -> items.first.size()).max().orElse(0);
    for (int i = 0; i < length; i++) {
      int index = i;
      List<JsonNode> together = all.stream().map(items -> items.at(index)).toList();
      form.parts().put("prefixItems/" + i, merge.forms().of(together));
    }
    others(all.stream().map(Items::others).toList(), BigDecimal.valueOf(length));
    merge.group("contains", "minContains", "maxContains");
    if (!form.parts().containsKey("contains")) {
      form.values().remove("minContains");
      form.values().remove("maxContains");
    }
    merge.group("unevaluatedItems");
  }

  /** Before JSON Schema 2020-12, {@code items} could be the list of the first items. */
  private static Items items(RawObject schema) {
    List<JsonNode> first = Canonical.list(schema.takeArray("prefixItems"));
    JsonNode others = schema.has("items") ? schema.take("items") : BooleanNode.TRUE;
    if (others.isArray()) {
      first.addAll(Canonical.list(others));
      others = schema.has("additionalItems") ? schema.take("additionalItems") : BooleanNode.TRUE;
    }
    return new Items(first, others);
  }

  /** No items after the first ones is a bound on their number. */
  private void others(List<JsonNode> together, BigDecimal length) {
    JsonNode bound = form.values().get("maxItems");
    boolean isFull = bound != null && bound.decimalValue().compareTo(length) <= 0;
    if (together.stream().anyMatch(schema -> merge.forms().conjunction(schema).isNever())) {
      form.values().put("maxItems", isFull ? bound : Canonical.number(length));
    } else if (!isFull) {
      merge.part("items", together);
    }
  }
}
