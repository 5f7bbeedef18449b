package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A difference for programs. */
public final class DiffJson {
  private DiffJson() {}

  /**
   * Renders a difference as {@code
   * {"bump","changes":[{"operation","element","direction","kind","bump","old","new"}]}}.
   *
   * @return indented JSON, ended by a line feed; {@code operation} is null for what belongs to the
   *     whole document, {@code old} and {@code new} where there is nothing
   */
  public static String render(SpecDiff diff) {
    return tree(diff).toPrettyString() + "\n";
  }

  /** The same as a tree, for a document that says more. */
  public static ObjectNode tree(SpecDiff diff) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("bump", diff.bump().label());
    ArrayNode changes = root.putArray("changes");
    for (Change change : diff.changes()) {
      changes
          .addObject()
          .put("operation", change.operation())
          .put("element", change.element())
          .put("direction", change.direction().label())
          .put("kind", change.kind().id())
          .put("bump", change.bump().label())
          .put("old", change.oldValue())
          .put("new", change.newValue());
    }
    return root;
  }
}
