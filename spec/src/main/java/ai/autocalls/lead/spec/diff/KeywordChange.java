package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What the change of a single keyword of a schema means. */
final class KeywordChange {
  /** Keywords that cap a value: a smaller number admits less. */
  private static final Set<String> CAPS =
      Set.of(
          "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains");

  /** Keywords that floor a value: a larger number admits less. */
  private static final Set<String> FLOORS =
      Set.of(
          "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains");

  private static final Set<String> DOCUMENTATION =
      Set.of("description", "title", "example", "examples", "externalDocs", "$comment");

  /** Of which more is to be said than one keyword shows: {@link SchemaComparison} compares them. */
  private static final Set<String> COMPARED_ELSEWHERE =
      Set.of(
          "type",
          "format",
          "enum",
          "pattern",
          "properties",
          "required",
          "items",
          "additionalProperties");

  private KeywordChange() {}

  /** The kind; null where nothing changed in substance or another comparison tells. */
  static ChangeKind kind(String keyword, JsonNode was, JsonNode is) {
    if (CAPS.contains(keyword) || FLOORS.contains(keyword)) {
      return bound(CAPS.contains(keyword), was, is);
    }
    if (DOCUMENTATION.contains(keyword)) {
      return ChangeKind.DOCUMENTATION_CHANGED;
    }
    return switch (keyword) {
      case "uniqueItems" -> is.asBoolean() ? ChangeKind.BOUND_TIGHTENED : ChangeKind.BOUND_LOOSENED;
      case "default" -> ChangeKind.DEFAULT_CHANGED;
      case "deprecated" ->
          is.asBoolean() ? ChangeKind.DEPRECATED : ChangeKind.DOCUMENTATION_CHANGED;
      case "x-sensitive" -> ChangeKind.SENSITIVITY_CHANGED;
      case "x-evidence", "x-evidence-source" -> ChangeKind.EVIDENCE_CHANGED;
      default -> {
        if (COMPARED_ELSEWHERE.contains(keyword)) {
          yield null;
        }
        yield keyword.startsWith("x-")
            ? ChangeKind.DOCUMENTATION_CHANGED
            : ChangeKind.KEYWORD_CHANGED;
      }
    };
  }

  private static ChangeKind bound(boolean cap, JsonNode was, JsonNode is) {
    if (was.isMissingNode() || is.isMissingNode()) {
      return was.isMissingNode() ? ChangeKind.BOUND_TIGHTENED : ChangeKind.BOUND_LOOSENED;
    }
    int growth = is.decimalValue().compareTo(was.decimalValue());
    if (growth == 0) {
      return null;
    }
    return cap == growth < 0 ? ChangeKind.BOUND_TIGHTENED : ChangeKind.BOUND_LOOSENED;
  }
}
