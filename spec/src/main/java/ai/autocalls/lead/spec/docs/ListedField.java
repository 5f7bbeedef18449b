package ai.autocalls.lead.spec.docs;

import com.fasterxml.jackson.databind.JsonNode;

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
