package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import com.fasterxml.jackson.databind.JsonNode;

/** An object of the document with its pointer and what it is. */
record Located(String pointer, JsonNode node, ObjectKind kind) {
  /** The pointer's last token, unescaped: a property's name, a path, a status. */
  String key() {
    return JsonPointers.key(pointer);
  }

  /** Whether this is a component of its own. */
  boolean isComponent() {
    return JsonPointers.parent(JsonPointers.parent(pointer)).equals("/components");
  }

  /** Whether this is the schema of an object's property. */
  boolean isProperty() {
    return JsonPointers.parent(pointer).endsWith("/properties");
  }

  /** The pointer of a member of this object. */
  String at(String key) {
    return JsonPointers.child(pointer, key);
  }
}
