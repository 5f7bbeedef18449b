package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Documents that differ in their sentences only. Normal form merges schemas, and of several
 * sentences about the same thing it keeps the first; so where it shows no difference, the sentences
 * are compared as written.
 */
final class Wording {
  private final Map<String, JsonNode> sentences = new LinkedHashMap<>();
  private final Map<String, JsonNode> rest = new LinkedHashMap<>();

  private Wording(JsonNode tree) {
    read("", "", tree);
  }

  static Optional<Change> changed(SpecDocument older, SpecDocument newer) {
    Wording was = new Wording(older.tree());
    Wording is = new Wording(newer.tree());
    if (!was.rest.equals(is.rest)) {
      return Optional.empty();
    }
    Set<String> places = new LinkedHashSet<>(was.sentences.keySet());
    places.addAll(is.sentences.keySet());
    return places.stream()
        .filter(place -> !Objects.equals(was.sentences.get(place), is.sentences.get(place)))
        .findFirst()
        .map(
            place ->
                new Change(
                    null,
                    place,
                    Direction.BOTH,
                    ChangeKind.DOCUMENTATION_CHANGED,
                    Canonical.shown(was.sentences.get(place)),
                    Canonical.shown(is.sentences.get(place))));
  }

  /** Every value by its pointer, the empty array or object of a container included. */
  private void read(String pointer, String name, JsonNode node) {
    if (RawObject.isProse(name) && node.isTextual()) {
      sentences.put(pointer, node);
    } else if (node.isObject()) {
      rest.put(pointer, JsonNodeFactory.instance.objectNode());
      for (Map.Entry<String, JsonNode> m : node.properties()) {
        read(JsonPointers.child(pointer, m.getKey()), m.getKey(), m.getValue());
      }
    } else if (node.isArray()) {
      rest.put(pointer, JsonNodeFactory.instance.arrayNode());
      for (int i = 0; i < node.size(); i++) {
        read(pointer + "/" + i, "", node.get(i));
      }
    } else {
      rest.put(pointer, node);
    }
  }
}
