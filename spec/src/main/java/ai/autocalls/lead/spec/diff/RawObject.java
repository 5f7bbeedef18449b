package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * An object as a document writes it, read member by member into a form. What is never taken ends in
 * the form as written, so that no member is lost on the way to normal form, and so none of its
 * changes.
 */
final class RawObject {
  private static final Set<String> PROSE =
      Set.of("description", "summary", "title", "example", "examples", "externalDocs", "$comment");

  /** The extensions that this project and its readers act on. */
  private static final Set<String> ACTED_ON = Set.of("x-extensible-enum", "x-sensitive");

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
    return PROSE.contains(keyword) || (keyword.startsWith("x-") && !ACTED_ON.contains(keyword));
  }

  /** The member, which the caller is now responsible for; a missing node where there is none. */
  JsonNode take(String name) {
    JsonNode value = left.remove(name);
    return value == null ? MissingNode.getInstance() : value;
  }

  /** A member that has to be an object; one of another shape stays and counts as written. */
  JsonNode takeObject(String name) {
    return has(name) && left.get(name).isObject() ? take(name) : MissingNode.getInstance();
  }

  /** A member that has to be an array; one of another shape stays and counts as written. */
  JsonNode takeArray(String name) {
    return has(name) && left.get(name).isArray() ? take(name) : MissingNode.getInstance();
  }

  /** A member that has to be true or false and says nothing when it is the default. */
  boolean takeFlag(String name, boolean standard) {
    return has(name) && left.get(name).isBoolean() ? take(name).booleanValue() : standard;
  }

  /** Puts a flag into the form when it is true. */
  void flag(String name) {
    if (takeFlag(name, false)) {
      form.values().put(name, BooleanNode.TRUE);
    }
  }

  /** Hands out the members of an object; what is for people goes into the form. */
  void takeEach(String name, BiConsumer<String, JsonNode> reader) {
    for (Map.Entry<String, JsonNode> member : takeObject(name).properties()) {
      if (isProse(member.getKey())) {
        form.prose().put(name + "." + member.getKey(), member.getValue());
      } else {
        reader.accept(member.getKey(), member.getValue());
      }
    }
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
