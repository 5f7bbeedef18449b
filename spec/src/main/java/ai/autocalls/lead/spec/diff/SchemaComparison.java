package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two schemas of the same element, and everything below them. */
final class SchemaComparison {
  private final SpecDocument older;
  private final SpecDocument newer;
  private final Direction direction;
  private final List<Change> changes;
  private final Set<List<JsonNode>> above = new HashSet<>();

  SchemaComparison(
      SpecDocument older, SpecDocument newer, Direction direction, List<Change> changes) {
    this.older = older;
    this.newer = newer;
    this.direction = direction;
    this.changes = changes;
  }

  void compare(String element, JsonNode oldNode, JsonNode newNode) {
    List<JsonNode> pair = List.of(oldNode, newNode);
    if (!above.add(pair)) {
      return; // a schema inside itself was compared further up
    }
    SchemaShape before = SchemaShape.of(older, oldNode);
    SchemaShape after = SchemaShape.of(newer, newNode);
    if (!before.typeName().equals(after.typeName())) {
      add(element, ChangeKind.TYPE_NAME_CHANGED, name(before.typeName()), name(after.typeName()));
    }
    type(element, before, after);
    nullability(element, before, after);
    enumeration(element, before, after);
    pattern(element, before, after);
    keywords(element, before, after);
    alternatives(element, before, after);
    properties(element, before, after);
    items(element, before, after);
    additionalProperties(element, before, after);
    above.remove(pair);
  }

  private void type(String element, SchemaShape before, SchemaShape after) {
    String was = text(before.get("type"));
    String is = text(after.get("type"));
    if (was == null ? is != null : !was.equals(is)) {
      add(element, typeChange(was, is), was, is);
    }
    String oldFormat = text(before.get("format"));
    String newFormat = text(after.get("format"));
    if (oldFormat == null ? newFormat != null : !oldFormat.equals(newFormat)) {
      add(element, ChangeKind.FORMAT_CHANGED, oldFormat, newFormat);
    }
  }

  private static ChangeKind typeChange(String was, String is) {
    boolean widened = is == null || ("integer".equals(was) && "number".equals(is));
    boolean narrowed = was == null || ("number".equals(was) && "integer".equals(is));
    return widened
        ? ChangeKind.TYPE_WIDENED
        : narrowed ? ChangeKind.TYPE_NARROWED : ChangeKind.TYPE_CHANGED;
  }

  private void nullability(String element, SchemaShape before, SchemaShape after) {
    if (before.isNullable() != after.isNullable()) {
      ChangeKind kind =
          after.isNullable() ? ChangeKind.BECAME_NULLABLE : ChangeKind.BECAME_NON_NULLABLE;
      add(
          element,
          kind,
          before.isNullable() ? "null allowed" : "null not allowed",
          after.isNullable() ? "null allowed" : "null not allowed");
    }
  }

  private void enumeration(String element, SchemaShape before, SchemaShape after) {
    List<String> was = before.list("enum");
    List<String> is = after.list("enum");
    boolean wasClosed = !was.isEmpty() && !before.isOpen();
    boolean isClosed = !is.isEmpty() && !after.isOpen();
    if (wasClosed != isClosed) {
      add(
          element,
          isClosed ? ChangeKind.ENUM_CLOSED : ChangeKind.ENUM_OPENED,
          wasClosed ? String.join(", ", was) : "any value",
          isClosed ? String.join(", ", is) : "any value");
      if (was.isEmpty() || is.isEmpty()) {
        return;
      }
    }
    boolean closed = wasClosed && isClosed;
    for (String value : is) {
      if (!was.contains(value)) {
        add(
            element,
            closed ? ChangeKind.ENUM_VALUE_ADDED : ChangeKind.KNOWN_VALUE_ADDED,
            null,
            value);
      }
    }
    for (String value : was) {
      if (!is.contains(value)) {
        add(
            element,
            closed ? ChangeKind.ENUM_VALUE_REMOVED : ChangeKind.KNOWN_VALUE_REMOVED,
            value,
            null);
      }
    }
  }

  private void pattern(String element, SchemaShape before, SchemaShape after) {
    String was = text(before.get("pattern"));
    String is = text(after.get("pattern"));
    if (was == null && is != null) {
      add(element, ChangeKind.PATTERN_TIGHTENED, null, is);
    } else if (was != null && is == null) {
      add(element, ChangeKind.PATTERN_LOOSENED, was, null);
    } else if (was != null && !was.equals(is)) {
      add(element, PatternComparison.between(was, is), was, is);
    }
  }

  private void keywords(String element, SchemaShape before, SchemaShape after) {
    Set<String> keywords = new LinkedHashSet<>(before.keywords());
    keywords.addAll(after.keywords());
    for (String keyword : keywords) {
      JsonNode was = before.get(keyword);
      JsonNode is = after.get(keyword);
      if (!was.equals(is)) {
        ChangeKind kind = KeywordChange.kind(keyword, was, is);
        if (kind != null) {
          add(element, kind, stated(keyword, was), stated(keyword, is));
        }
      }
    }
  }

  private void alternatives(String element, SchemaShape before, SchemaShape after) {
    List<JsonNode> unmatched = new ArrayList<>(after.alternatives());
    List<JsonNode> gone = new ArrayList<>();
    for (JsonNode was : before.alternatives()) {
      JsonNode same =
          unmatched.stream().filter(is -> title(is).equals(title(was))).findFirst().orElse(null);
      if (same == null) {
        gone.add(was);
      } else {
        unmatched.remove(same);
        compare(element, was, same);
      }
    }
    gone.forEach(was -> add(element, ChangeKind.ALTERNATIVE_REMOVED, title(was), null));
    unmatched.forEach(is -> add(element, ChangeKind.ALTERNATIVE_ADDED, null, title(is)));
  }

  /** Alternatives are the same when they have the same name, or the same type without one. */
  private static String title(JsonNode alternative) {
    return alternative.has("$ref")
        ? alternative.get("$ref").asText().replaceAll("^.*/", "")
        : alternative.path("type").asText("any");
  }

  private void properties(String element, SchemaShape before, SchemaShape after) {
    List<String> wasRequired = before.list("required");
    List<String> isRequired = after.list("required");
    Set<String> added = new LinkedHashSet<>();
    after.get("properties").fieldNames().forEachRemaining(added::add);
    Set<String> removed = new LinkedHashSet<>();
    for (Map.Entry<String, JsonNode> property : before.get("properties").properties()) {
      String name = property.getKey();
      JsonNode is = after.get("properties").path(name);
      if (is.isMissingNode()) {
        removed.add(name);
        continue;
      }
      added.remove(name);
      String child = element + "." + name;
      requirement(child, wasRequired.contains(name), isRequired.contains(name));
      compare(child, property.getValue(), is);
    }
    for (String name : removed) {
      String successor = successor(before.get("properties").get(name), added, after);
      if (successor == null) {
        add(element + "." + name, ChangeKind.PROPERTY_REMOVED, name, null);
      } else {
        added.remove(successor);
        add(element + "." + name, ChangeKind.PROPERTY_RENAMED, name, successor);
      }
    }
    for (String name : added) {
      ChangeKind kind =
          isRequired.contains(name)
              ? ChangeKind.REQUIRED_PROPERTY_ADDED
              : ChangeKind.PROPERTY_ADDED;
      add(element + "." + name, kind, null, name);
    }
  }

  /** A new property that is in every respect the removed one. */
  private static String successor(JsonNode removed, Set<String> added, SchemaShape after) {
    return added.stream()
        .filter(name -> after.get("properties").get(name).equals(removed))
        .findFirst()
        .orElse(null);
  }

  void requirement(String element, boolean was, boolean is) {
    if (was != is) {
      add(
          element,
          is ? ChangeKind.BECAME_REQUIRED : ChangeKind.BECAME_OPTIONAL,
          was ? "required" : "optional",
          is ? "required" : "optional");
    }
  }

  private void items(String element, SchemaShape before, SchemaShape after) {
    if (!before.get("items").isMissingNode() || !after.get("items").isMissingNode()) {
      compare(element + "[]", before.get("items"), after.get("items"));
    }
  }

  /** An empty schema, true and nothing at all allow any further member; false allows none. */
  private void additionalProperties(String element, SchemaShape before, SchemaShape after) {
    JsonNode was = before.get("additionalProperties");
    JsonNode is = after.get("additionalProperties");
    boolean wasClosed = was.isBoolean() && !was.asBoolean();
    boolean isClosed = is.isBoolean() && !is.asBoolean();
    if (wasClosed != isClosed) {
      add(
          element,
          isClosed ? ChangeKind.OBJECT_CLOSED : ChangeKind.OBJECT_OPENED,
          wasClosed ? "closed" : "open",
          isClosed ? "closed" : "open");
    } else if (!was.equals(is) && isAnything(was) && isAnything(is)) {
      add(
          element,
          ChangeKind.DOCUMENTATION_CHANGED,
          stated("additionalProperties", was),
          stated("additionalProperties", is));
    } else if (!isAnything(was) || !isAnything(is)) {
      compare(element + ".*", was, is);
    }
  }

  private static boolean isAnything(JsonNode members) {
    return members.isEmpty();
  }

  private void add(String element, ChangeKind kind, String was, String is) {
    changes.add(new Change(element, direction, kind, was, is));
  }

  private static String name(String typeName) {
    return typeName.isEmpty() ? null : typeName;
  }

  private static String text(JsonNode node) {
    return node instanceof MissingNode ? null : node.isTextual() ? node.asText() : node.toString();
  }

  private static String stated(String keyword, JsonNode value) {
    return value.isMissingNode() ? null : keyword + ": " + text(value).strip();
  }
}
