package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An object as a document writes it, read member by member into a form. What is never taken ends in
 * the form as it stands, so that no member is lost on the way to normal form, and so none of its
 * changes.
 */
final class RawObject {
  private static final Set<String> PROSE =
      Set.of("description", "summary", "title", "example", "examples", "externalDocs", "$comment");

  private final Map<String, JsonNode> left = new TreeMap<>();
  private final JsonNode original;
  private final Form form;

  RawObject(JsonNode node, Form form) {
    this.original = node;
    this.form = form;
    node.properties().forEach(member -> left.put(member.getKey(), member.getValue()));
    if (!node.isObject() && !node.isMissingNode()) {
      left.put("", node);
    }
  }

  static boolean isProse(String keyword) {
    return PROSE.contains(keyword) || (keyword.startsWith("x-") && !isSubstance(keyword));
  }

  /** The extensions that this project and its readers act on. */
  static boolean isSubstance(String keyword) {
    return keyword.equals("x-extensible-enum") || keyword.equals("x-sensitive");
  }

  /** The member, which the caller now answers for; a missing node where there is none. */
  JsonNode take(String name) {
    JsonNode value = left.remove(name);
    return value == null ? MissingNode.getInstance() : value;
  }

  /** A member that has to be an object; one of another shape stays and counts as it stands. */
  JsonNode takeObject(String name) {
    return left.containsKey(name) && left.get(name).isObject()
        ? take(name)
        : MissingNode.getInstance();
  }

  /** A member that has to be an array; one of another shape stays and counts as it stands. */
  JsonNode takeArray(String name) {
    return left.containsKey(name) && left.get(name).isArray()
        ? take(name)
        : MissingNode.getInstance();
  }

  /** A member that has to be true or false and says nothing when it is the default. */
  boolean takeFlag(String name, boolean standard) {
    return left.containsKey(name) && left.get(name).isBoolean()
        ? take(name).booleanValue()
        : standard;
  }

  boolean has(String name) {
    return left.containsKey(name);
  }

  /** The object as the document has it, what is taken included. */
  JsonNode original() {
    return original;
  }

  /** Some of the members, taken, as an object of their own. */
  JsonNode takeTogether(List<String> names) {
    ObjectNode part = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      if (left.containsKey(name)) {
        part.set(name, take(name));
      }
    }
    return part;
  }

  /** What is not taken yet, to be read only. */
  Map<String, JsonNode> left() {
    return Collections.unmodifiableMap(left);
  }

  /** Puts what is left into the form. */
  void rest() {
    left.forEach(
        (name, value) ->
            (isProse(name) ? form.prose() : form.values()).put(name, Canonical.of(value)));
    left.clear();
  }
}
