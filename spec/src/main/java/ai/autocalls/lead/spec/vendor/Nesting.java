package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the object of a field that a page lists by its bare name: the innermost object listed
 * before it that has such a field, not yet listed, by the page's example or, where that is silent,
 * by the contract. Where neither knows the name, it belongs to the body itself.
 */
final class Nesting {
  private final JsonNode example;
  private final String side;
  private final Set<String> contract;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> listed = new HashSet<>();

  /**
   * Begins the list of one side.
   *
   * @param contract the contract's names of fields without the marks of arrays
   */
  Nesting(String side, JsonNode example, Set<String> contract) {
    this.side = side;
    this.example = example;
    this.contract = contract;
    open.push("");
  }

  /** The names of an example at any depth. */
  static Set<String> keys(JsonNode example) {
    Set<String> keys = new TreeSet<>();
    example.fieldNames().forEachRemaining(keys::add);
    example.forEach(child -> keys.addAll(keys(child)));
    return keys;
  }

  /** The field's name from the body down, without the marks of arrays. */
  String name(ListedField field) {
    String own = field.name.replaceAll("\\[\\*?]|\\.\\*", "");
    String name = own.contains(".") || field.side != null ? own : nested(own);
    if (listed.add(name) && (element(name).isObject() || isContainer(field.type))) {
      open.push(name + ".");
    }
    return name;
  }

  private String nested(String own) {
    for (boolean byExample : new boolean[] {true, false}) {
      for (String container : open) {
        String name = container + own;
        boolean known =
            byExample ? !element(name).isMissingNode() : contract.contains(side + "." + name);
        if (known && !listed.contains(name)) {
          return name;
        }
      }
    }
    return own;
  }

  private static boolean isContainer(String type) {
    return "object".equals(type) || "array".equals(type);
  }

  private JsonNode element(String name) {
    JsonNode value = example.isArray() ? example.path(0) : example;
    for (String part : name.split("\\.")) {
      value = value.path(part);
      value = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    }
    return value;
  }
}
