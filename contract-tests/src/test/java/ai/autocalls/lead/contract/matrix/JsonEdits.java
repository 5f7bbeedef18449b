package ai.autocalls.lead.contract.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Edits of a tree by JSON pointer. */
final class JsonEdits {
  private JsonEdits() {}

  static ObjectNode object(JsonNode tree, String pointer) {
    return (ObjectNode) tree.at(pointer);
  }

  static void rename(JsonNode tree, String holder, String was, String is) {
    ObjectNode object = object(tree, holder);
    object.set(is, object.remove(was));
  }
}
