package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Documents with parts taken away, to tell whether those parts are all in which they differ. */
final class Substance {
  private static final Set<String> PROSE =
      Set.of("description", "summary", "title", "example", "examples", "externalDocs");

  private Substance() {}

  static JsonNode withoutVersion(SpecDocument document) {
    JsonNode tree = document.tree().deepCopy();
    if (tree.path("info") instanceof ObjectNode info) {
      info.remove("version");
    }
    return tree;
  }

  /**
   * The change between documents that differ in a place without a name, such as a callback: of no
   * matter when it is prose, and otherwise breaking, since what it does is not known here.
   */
  static Change unnamedChange(SpecDocument older, SpecDocument newer) {
    boolean prose = withoutProse(withoutVersion(older)).equals(withoutProse(withoutVersion(newer)));
    return new Change(
        "document",
        Direction.BOTH,
        prose ? ChangeKind.DOCUMENTATION_CHANGED : ChangeKind.UNCLASSIFIED,
        older.name(),
        newer.name());
  }

  private static JsonNode withoutProse(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        // a property may be called description: only text and examples are prose
        boolean text = !object.get(name).isObject() || name.startsWith("example");
        if (name.startsWith("x-") || (PROSE.contains(name) && text)) {
          object.remove(name);
        }
      }
    }
    node.forEach(Substance::withoutProse);
    return node;
  }
}
