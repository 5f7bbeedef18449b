package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Documents that are alike but for a sentence. Normal form merges schemas, and of several sentences
 * about the same thing it keeps the first; so where it shows no difference, the texts are compared
 * as they stand.
 */
final class Prose {
  private Prose() {}

  static Optional<Change> changed(SpecDocument older, SpecDocument newer) {
    return silent(older.tree()).equals(silent(newer.tree()))
        ? first(older.tree(), newer.tree(), "")
        : Optional.empty();
  }

  /** A tree without its sentences. */
  private static JsonNode silent(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(silent(item)));
      return array;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!isSentence(member)) {
        object.set(member.getKey(), silent(member.getValue()));
      }
    }
    return node.isObject() ? object : node;
  }

  private static boolean isSentence(Map.Entry<String, JsonNode> member) {
    return RawObject.isProse(member.getKey()) && member.getValue().isTextual();
  }

  /** The first sentence that differs. */
  private static Optional<Change> first(JsonNode was, JsonNode is, String pointer) {
    if (was.isArray() && is.isArray() && was.size() == is.size()) {
      for (int i = 0; i < was.size(); i++) {
        Optional<Change> change = first(was.get(i), is.get(i), pointer + "/" + i);
        if (change.isPresent()) {
          return change;
        }
      }
    }
    Set<String> names = new LinkedHashSet<>();
    was.fieldNames().forEachRemaining(names::add);
    is.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String place = JsonPointers.child(pointer, name);
      JsonNode before = was.path(name);
      JsonNode after = is.path(name);
      boolean sentence = RawObject.isProse(name) && (before.isTextual() || after.isTextual());
      if (sentence && !before.equals(after)) {
        return Optional.of(
            new Change(
                place,
                Direction.BOTH,
                ChangeKind.DOCUMENTATION_CHANGED,
                text(before),
                text(after)));
      }
      Optional<Change> change = first(before, after, place);
      if (change.isPresent()) {
        return change;
      }
    }
    return Optional.empty();
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? null : Shown.value(node);
  }
}
