package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every object of a document by kind, in file order. References are listed, not followed. */
final class OpenApiObjects {
  private final Map<ObjectKind, List<Located>> byKind = new EnumMap<>(ObjectKind.class);

  private OpenApiObjects() {}

  static OpenApiObjects of(SpecDocument document) {
    OpenApiObjects objects = new OpenApiObjects();
    objects.visit("", document.tree(), ObjectKind.DOCUMENT);
    return objects;
  }

  List<Located> of(ObjectKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  List<Located> all() {
    return byKind.values().stream().flatMap(List::stream).toList();
  }

  /** The objects of a kind that are written out here and not a reference to another place. */
  List<Located> defined(ObjectKind kind) {
    return of(kind).stream().filter(located -> !located.node().has("$ref")).toList();
  }

  private void visit(String pointer, JsonNode node, ObjectKind kind) {
    if (!node.isObject()) {
      return;
    }
    byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Located(pointer, node, kind));
    if (kind == ObjectKind.CALLBACK) {
      visitMembers(pointer, node, ObjectKind.PATH_ITEM);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      ObjectKind.Child child = kind.children().get(member.getKey());
      if (child != null) {
        visitChild(JsonPointers.child(pointer, member.getKey()), member.getValue(), child);
      }
    }
  }

  private void visitChild(String pointer, JsonNode value, ObjectKind.Child child) {
    switch (child.holds()) {
      case MAP -> visitMembers(pointer, value, child.kind());
      case LIST -> visitItems(pointer, value, child.kind());
      case ONE -> visit(pointer, value, child.kind());
      case ONE_OR_LIST -> {
        visit(pointer, value, child.kind());
        visitItems(pointer, value, child.kind());
      }
    }
  }

  private void visitMembers(String pointer, JsonNode map, ObjectKind kind) {
    for (Map.Entry<String, JsonNode> member : map.properties()) {
      if (!member.getKey().startsWith("x-") || kind == ObjectKind.SCHEMA) {
        visit(JsonPointers.child(pointer, member.getKey()), member.getValue(), kind);
      }
    }
  }

  private void visitItems(String pointer, JsonNode list, ObjectKind kind) {
    if (list.isArray()) {
      for (int i = 0; i < list.size(); i++) {
        visit(pointer + "/" + i, list.get(i), kind);
      }
    }
  }
}
