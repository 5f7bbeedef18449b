package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.JsonPointers;
import com.fasterxml.jackson.databind.JsonNode;

/** An object of the document with its pointer and what it is. */
record Located(String pointer, JsonNode node, ObjectKind kind) {
  /** The pointer's last token, unescaped: a property's name, a path, a status. */
  String key() {
    return JsonPointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** The pointer of a member of this object. */
  String at(String key) {
    return JsonPointers.child(pointer, key);
  }
}
