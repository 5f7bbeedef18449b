package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;

/**
 * A JSON example of a page.
 *
 * @param json the value; a missing node where the page has no example, a null node where it has one
 *     that is not JSON
 * @param lines the page's line, counted from 1, of each value, by JSON Pointer; empty where the
 *     example does not come from a page
 */
public record Example(JsonNode json, Map<String, Integer> lines) {
  /** The example of a page that has none. */
  static final Example NONE = new Example(MissingNode.getInstance(), Map.of());

  /** The example of a page that shows something like JSON that is none. */
  static Example broken(int line) {
    return new Example(NullNode.getInstance(), Map.of("", line));
  }

  /** Whether the page shows an example that cannot be read. */
  boolean isBroken() {
    return json.isNull();
  }

  /** The same value without its place. */
  Example withoutLines() {
    return new Example(json, Map.of());
  }

  /**
   * Copies the lines.
   *
   * @param json the value; a missing node where the page has no example, a null node where it has
   *     one that is not JSON
   * @param lines the page's line, counted from 1, of each value, by JSON Pointer; empty where the
   *     example does not come from a page
   */
  public Example {
    lines = Map.copyOf(lines);
  }

  /** The value whose members are the fields: an array's first element, else the value itself. */
  JsonNode fields() {
    return json.isArray() ? json.path(0) : json;
  }
}
