package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
  static final Example NONE = new Example(MissingNode.getInstance(), Map.of());

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @JsonCreator
  static Example parse(String json) throws JsonProcessingException {
    return new Example(JSON.readTree(json), Map.of());
  }

  /** The example of a page that shows something like JSON that is not JSON. */
  static Example broken(int line) {
    return new Example(NullNode.getInstance(), Map.of("", line));
  }

  /** The text that a facts file has; null where there is no JSON to keep. */
  @JsonValue
  String text() {
    return json.isMissingNode() || json.isNull() ? null : json.toPrettyString() + "\n";
  }

  /** Whether the page shows an example that cannot be read. */
  boolean isBroken() {
    return json.isNull();
  }

  /** The value whose members are the fields: an array's first element, else the value itself. */
  JsonNode fields() {
    return json.isArray() ? json.path(0) : json;
  }

  /** Whether two examples have a name alike, which a request and its response have not. */
  boolean sharesNames(Example other) {
    return fields().properties().stream().anyMatch(member -> other.fields().has(member.getKey()));
  }

  boolean hasOnlyNamesOf(Example other) {
    return fields().properties().stream().allMatch(member -> other.fields().has(member.getKey()));
  }
}
