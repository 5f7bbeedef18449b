package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a page states about one field or parameter.
 *
 * @param type the JSON type, {@code any} or {@code file}; where the page gives several, all with
 *     bars between, such as {@code integer | null}; null where it gives none that is known
 * @param required whether a request must have it; null where the page does not say
 * @param defaultValue the default that the page gives; null where it gives none
 * @param bounds the format, bounds and values that the page gives, by JSON Schema keyword
 * @param from {@code example} where only the page's example shows the field; null where the page
 *     lists it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldFact(
    String type,
    Boolean required,
    @JsonProperty("default") JsonNode defaultValue,
    Map<String, String> bounds,
    String from) {
  static final FieldFact UNKNOWN = new FieldFact(null, null, null, null, null);

  /** Copies the bounds; none where a facts file has none. */
  public FieldFact {
    bounds = bounds == null ? Map.of() : Map.copyOf(bounds);
  }

  /** What two statements about a field say together. */
  FieldFact and(FieldFact other) {
    Set<String> types = new LinkedHashSet<>();
    Stream.of(type, other.type)
        .filter(Objects::nonNull)
        .forEach(stated -> types.addAll(List.of(stated.split(" \\| "))));
    Map<String, String> both = new LinkedHashMap<>(other.bounds);
    both.putAll(bounds);
    return new FieldFact(
        types.isEmpty() ? null : String.join(" | ", types),
        Boolean.TRUE.equals(other.required) ? Boolean.TRUE : required,
        defaultValue == null ? other.defaultValue : defaultValue,
        both,
        from);
  }

  static boolean isContainer(String type) {
    return "object".equals(type) || "array".equals(type);
  }

  static FieldFact ofExample(JsonNode value) {
    return new FieldFact(TypeText.of(value), null, null, Map.of(), "example");
  }
}
