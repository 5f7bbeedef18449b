package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A field in a page's list, before it is known which side it belongs to.
 *
 * @param name the name as written, perhaps dotted
 * @param type the JSON type
 * @param mark whether it is marked as required
 * @param defaultValue the default; null when none is given
 * @param parameter whether it is a header, path or query parameter, not a field of the body
 * @param line the page's line
 * @param heading how clearly a heading stands before it: 0 none, 3 a status
 */
record ListedField(
    String name,
    String type,
    Mark mark,
    JsonNode defaultValue,
    boolean parameter,
    int line,
    int heading) {

  /**
   * A default as pages write it: JSON, where the field's type has it so. Quotes say nothing of the
   * type, as the interface puts them around every default that its author wrote as an attribute.
   */
  static JsonNode defaultValue(String written, String type) {
    JsonNode value = jsonOrText(written);
    if ("string".equals(type)) {
      return value.isTextual() ? value : TextNode.valueOf(written);
    }
    return value.isTextual() ? jsonOrText(value.textValue()) : value;
  }

  private static JsonNode jsonOrText(String written) {
    JsonText.Block json = JsonText.at(written, 0);
    boolean isJson = json != null && !json.example().isBroken() && json.end() == written.length();
    return isJson ? json.example().json() : TextNode.valueOf(written);
  }

  /** How a page marks a field. */
  enum Mark {
    REQUIRED,
    OPTIONAL,
    /** No mark, which means optional where other fields bear one. */
    NONE,
    /** A mark in a language that nobody taught the reader. */
    FOREIGN
  }
}
