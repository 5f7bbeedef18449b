package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Two versions of an operation: what is sent, what is answered, and who may ask. */
final class OperationComparison {
  private final SpecDocument older;
  private final SpecDocument newer;
  private final String prefix;
  private final List<Change> changes;

  OperationComparison(SpecDocument older, SpecDocument newer, String prefix, List<Change> changes) {
    this.older = older;
    this.newer = newer;
    this.prefix = prefix;
    this.changes = changes;
  }

  void compare(JsonNode was, JsonNode is) {
    value("operationId", ChangeKind.OPERATION_ID_CHANGED, was, is);
    value("tags", ChangeKind.TAGS_CHANGED, was, is);
    prose("operation", Direction.BOTH, List.of("summary", "description"), was, is);
    if (is.path("deprecated").asBoolean() && !was.path("deprecated").asBoolean()) {
      add("operation", Direction.BOTH, ChangeKind.DEPRECATED, null, "deprecated");
    }
    security(was, is);
    parameters(was, is);
    requestBody(was.path("requestBody"), is.path("requestBody"));
    responses(was.path("responses"), is.path("responses"));
  }

  private void value(String member, ChangeKind kind, JsonNode was, JsonNode is) {
    String before = text(was.path(member));
    String after = text(is.path(member));
    if (before == null ? after != null : !before.equals(after)) {
      add(member, Direction.BOTH, kind, before, after);
    }
  }

  private void security(JsonNode was, JsonNode is) {
    Set<String> before = schemes(older, was);
    Set<String> after = schemes(newer, is);
    if (before.equals(after)) {
      return;
    }
    ChangeKind kind =
        before.isEmpty()
            ? ChangeKind.AUTH_ADDED
            : after.isEmpty() ? ChangeKind.AUTH_REMOVED : ChangeKind.AUTH_CHANGED;
    add("auth", Direction.BOTH, kind, joined(before), joined(after));
  }

  private static String joined(Set<String> schemes) {
    return schemes.isEmpty() ? null : String.join(" or ", schemes);
  }

  /** The schemes by what they ask for; their names are the document's own affair. */
  private static Set<String> schemes(SpecDocument document, JsonNode operation) {
    Set<String> schemes = new TreeSet<>();
    JsonNode requirements =
        operation.has("security") ? operation.get("security") : document.at("/security");
    for (JsonNode requirement : requirements) {
      Set<String> together = new TreeSet<>();
      for (Map.Entry<String, JsonNode> entry : requirement.properties()) {
        JsonNode scheme =
            document.resolve(document.at("/components/securitySchemes").path(entry.getKey()));
        together.add(
            (scheme.path("type").asText()
                    + " "
                    + scheme.path("scheme").asText(scheme.path("in").asText())
                    + " "
                    + scheme.path("name").asText()
                    + " "
                    + (entry.getValue().isEmpty() ? "" : entry.getValue().toString()))
                .strip());
      }
      schemes.add(together.isEmpty() ? "nothing" : String.join(" and ", together));
    }
    return schemes;
  }

  private void parameters(JsonNode was, JsonNode is) {
    Map<String, JsonNode> before = parameters(older, was);
    Map<String, JsonNode> after = parameters(newer, is);
    SchemaComparison comparison = new SchemaComparison(older, newer, Direction.REQUEST, changes);
    for (Map.Entry<String, JsonNode> entry : before.entrySet()) {
      String element = prefix + entry.getKey();
      JsonNode now = after.get(entry.getKey());
      if (now == null) {
        changes.add(
            change(element, Direction.REQUEST, ChangeKind.PROPERTY_REMOVED, entry.getKey(), null));
      } else {
        comparison.requirement(element, isRequired(entry.getValue()), isRequired(now));
        comparison.compare(element, entry.getValue().path("schema"), now.path("schema"));
        prose(entry.getKey(), Direction.REQUEST, List.of("description"), entry.getValue(), now);
      }
    }
    for (Map.Entry<String, JsonNode> entry : after.entrySet()) {
      if (!before.containsKey(entry.getKey())) {
        ChangeKind kind =
            isRequired(entry.getValue())
                ? ChangeKind.REQUIRED_PROPERTY_ADDED
                : ChangeKind.PROPERTY_ADDED;
        add(entry.getKey(), Direction.REQUEST, kind, null, entry.getKey());
      }
    }
  }

  private static Map<String, JsonNode> parameters(SpecDocument document, JsonNode operation) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = document.resolve(reference);
      parameters.put(
          "parameter." + parameter.path("in").asText() + "." + parameter.path("name").asText(),
          parameter);
    }
    return parameters;
  }

  private static boolean isRequired(JsonNode node) {
    return node.path("required").asBoolean();
  }

  private void requestBody(JsonNode was, JsonNode is) {
    JsonNode before = older.resolve(was);
    JsonNode after = newer.resolve(is);
    if (before.isMissingNode() && after.isMissingNode()) {
      return;
    }
    if (before.isMissingNode() || after.isMissingNode()) {
      ChangeKind kind =
          after.isMissingNode()
              ? ChangeKind.PROPERTY_REMOVED
              : isRequired(after) ? ChangeKind.REQUIRED_PROPERTY_ADDED : ChangeKind.PROPERTY_ADDED;
      add(
          "request",
          Direction.REQUEST,
          kind,
          before.isMissingNode() ? null : "body",
          after.isMissingNode() ? null : "body");
      return;
    }
    new SchemaComparison(older, newer, Direction.REQUEST, changes)
        .requirement(prefix + "request", isRequired(before), isRequired(after));
    prose("request", Direction.REQUEST, List.of("description"), before, after);
    content("request", Direction.REQUEST, before.path("content"), after.path("content"));
  }

  private void responses(JsonNode was, JsonNode is) {
    for (String status : union(was, is)) {
      JsonNode before = older.resolve(was.path(status));
      JsonNode after = newer.resolve(is.path(status));
      String element = "status." + status;
      if (before.isMissingNode()) {
        add(element, Direction.RESPONSE, ChangeKind.STATUS_ADDED, null, status);
      } else if (after.isMissingNode()) {
        add(element, Direction.RESPONSE, ChangeKind.STATUS_REMOVED, status, null);
      } else {
        prose(element, Direction.RESPONSE, List.of("description"), before, after);
        headers(element, before.path("headers"), after.path("headers"));
        content(
            status.startsWith("2") ? "response" : element,
            Direction.RESPONSE,
            before.path("content"),
            after.path("content"));
      }
    }
  }

  private void headers(String status, JsonNode was, JsonNode is) {
    for (String name : union(was, is)) {
      String element = status + ".header." + name;
      JsonNode before = older.resolve(was.path(name));
      JsonNode after = newer.resolve(is.path(name));
      if (before.isMissingNode()) {
        add(element, Direction.RESPONSE, ChangeKind.HEADER_ADDED, null, name);
      } else if (after.isMissingNode()) {
        add(element, Direction.RESPONSE, ChangeKind.HEADER_REMOVED, name, null);
      } else {
        SchemaComparison comparison =
            new SchemaComparison(older, newer, Direction.RESPONSE, changes);
        comparison.requirement(prefix + element, isRequired(before), isRequired(after));
        comparison.compare(prefix + element, before.path("schema"), after.path("schema"));
        prose(element, Direction.RESPONSE, List.of("description", "example"), before, after);
      }
    }
  }

  private void content(String element, Direction direction, JsonNode was, JsonNode is) {
    for (String mediaType : union(was, is)) {
      JsonNode before = was.path(mediaType);
      JsonNode after = is.path(mediaType);
      if (before.isMissingNode()) {
        add(element, direction, ChangeKind.MEDIA_TYPE_ADDED, null, mediaType);
      } else if (after.isMissingNode()) {
        add(element, direction, ChangeKind.MEDIA_TYPE_REMOVED, mediaType, null);
      } else {
        new SchemaComparison(older, newer, direction, changes)
            .compare(prefix + element, before.path("schema"), after.path("schema"));
        examples(element, direction, before, after);
      }
    }
  }

  private void examples(String element, Direction direction, JsonNode was, JsonNode is) {
    boolean same =
        was.path("example").equals(is.path("example"))
            && resolved(older, was.path("examples")).equals(resolved(newer, is.path("examples")));
    if (!same) {
      add(element, direction, ChangeKind.DOCUMENTATION_CHANGED, "example", "another example");
    }
  }

  private static Map<String, JsonNode> resolved(SpecDocument document, JsonNode examples) {
    Map<String, JsonNode> resolved = new LinkedHashMap<>();
    examples
        .properties()
        .forEach(entry -> resolved.put(entry.getKey(), document.resolve(entry.getValue())));
    return resolved;
  }

  private void prose(
      String element, Direction direction, List<String> members, JsonNode was, JsonNode is) {
    for (String member : members) {
      if (!was.path(member).equals(is.path(member))) {
        add(
            element,
            direction,
            ChangeKind.DOCUMENTATION_CHANGED,
            stated(member, was),
            stated(member, is));
      }
    }
    for (String member : List.of("x-evidence", "x-evidence-source")) {
      if (!was.path(member).equals(is.path(member))) {
        add(
            element,
            direction,
            ChangeKind.EVIDENCE_CHANGED,
            stated(member, was),
            stated(member, is));
      }
    }
  }

  private static String stated(String member, JsonNode node) {
    String text = text(node.path(member));
    return text == null ? null : member + ": " + text.strip();
  }

  private static Set<String> union(JsonNode was, JsonNode is) {
    Set<String> names = new LinkedHashSet<>();
    was.fieldNames().forEachRemaining(names::add);
    is.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? null : node.isTextual() ? node.asText() : node.toString();
  }

  private void add(String element, Direction direction, ChangeKind kind, String was, String is) {
    changes.add(change(prefix + element, direction, kind, was, is));
  }

  private static Change change(
      String element, Direction direction, ChangeKind kind, String was, String is) {
    return new Change(element, direction, kind, was, is);
  }
}
