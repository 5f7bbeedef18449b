package ai.autocalls.lead.spec.bundle;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How well a statement of the contract is known.
 *
 * @param grade {@code documented} by the vendor, {@code observed} in clients or sibling pages, or
 *     {@code inferred} from the framework's conventions
 * @param sentence the same for people, with the source of what is not documented, as Markdown
 */
record ShownEvidence(String grade, String sentence) {
  private static final String DOCUMENTED = "documented";

  static ShownEvidence of(JsonNode node) {
    String grade = node.path("x-evidence").asText(DOCUMENTED);
    if (grade.equals(DOCUMENTED)) {
      return new ShownEvidence(grade, "Documented by the vendor.");
    }
    // A schema's mark may concern a part of it only, such as the pattern of a documented field.
    boolean schema = node.has("type");
    return new ShownEvidence(
        grade,
        (schema
                ? "Not, or not wholly, documented by the vendor ("
                : "Not documented by the vendor (")
            + grade
            + "). "
            + node.path("x-evidence-source").asText());
  }

  /** The evidence of a part: its own mark, or that of the whole. */
  static ShownEvidence of(JsonNode part, ShownEvidence whole) {
    return part.has("x-evidence") ? of(part) : whole;
  }

  String html() {
    return Markdown.html(sentence);
  }

  boolean documented() {
    return grade.equals(DOCUMENTED);
  }
}
