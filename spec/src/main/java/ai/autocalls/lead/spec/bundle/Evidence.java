package ai.autocalls.lead.spec.bundle;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How well a statement of the contract is known.
 *
 * @param grade {@code documented} by the vendor, {@code observed} in clients or sibling pages, or
 *     {@code inferred} from the framework's conventions
 * @param source where an undocumented statement comes from; empty for a documented one
 */
record Evidence(String grade, String source) {
  static final String DOCUMENTED = "documented";

  static Evidence of(JsonNode node) {
    return new Evidence(
        node.path("x-evidence").asText(DOCUMENTED), node.path("x-evidence-source").asText(""));
  }

  boolean documented() {
    return grade.equals(DOCUMENTED);
  }

  /**
   * The grade for people. A mark may concern a part of what it stands on, such as the pattern of a
   * documented field; the source says which.
   */
  String sentence() {
    return documented()
        ? "Documented by the vendor."
        : "Not documented by the vendor, or not in every point (" + grade + "): " + source;
  }
}
