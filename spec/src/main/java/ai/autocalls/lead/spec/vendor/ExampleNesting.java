package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the parent of a field that a page lists by its bare name: the innermost object listed
 * before it whose example has a member of that name that is not yet listed.
 */
final class ExampleNesting {
  private final JsonNode example;
  private final Deque<Container> open = new ArrayDeque<>();
  private final Set<String> listed = new HashSet<>();

  ExampleNesting(JsonNode example) {
    this.example = example;
    open.push(new Container("", example));
  }

  /** The names of an example at any depth. */
  static Set<String> keys(JsonNode example) {
    Set<String> keys = new TreeSet<>();
    example.fieldNames().forEachRemaining(keys::add);
    example.forEach(child -> keys.addAll(keys(child)));
    return keys;
  }

  /** The same field under its full name. */
  ListedField place(ListedField field) {
    String name = field.name().contains(".") ? field.name() : nested(field.name());
    boolean first = listed.add(name.replace("[]", ""));
    JsonNode value = example;
    for (String part : name.replace("[]", "").split("\\.")) {
      value = element(value).path(part);
    }
    if (first && element(value).isObject()) {
      open.push(new Container(name + ".", element(value)));
    }
    return new ListedField(
        name,
        field.type(),
        field.mark(),
        field.defaultValue(),
        field.parameter(),
        field.line(),
        field.heading());
  }

  private String nested(String name) {
    for (Iterator<Container> inner = open.iterator(); inner.hasNext(); ) {
      Container container = inner.next();
      String full = container.prefix() + name;
      if (container.value().has(name) && !listed.contains(full.replace("[]", ""))) {
        return full;
      }
    }
    return name;
  }

  private static JsonNode element(JsonNode value) {
    return value.isArray() ? value.path(0) : value;
  }

  private record Container(String prefix, JsonNode value) {}
}
