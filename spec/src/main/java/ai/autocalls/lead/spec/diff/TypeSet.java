package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The JSON types that a schema allows. {@code number} is kept as its two halves, {@code integer}
 * and numbers with a fraction, so that sets of types can be intersected and compared as sets.
 */
final class TypeSet {
  private static final String FRACTION = "fraction";

  private static final Set<String> ALL =
      Set.of("null", "boolean", "object", "array", "string", "integer", FRACTION);

  static final Set<String> SCALARS = Set.of("null", "boolean", "string", "integer", FRACTION);

  private TypeSet() {}

  static SortedSet<String> all() {
    return new TreeSet<>(ALL);
  }

  static boolean isAll(Set<String> types) {
    return types.containsAll(ALL);
  }

  /** The types that a {@code type} keyword allows; null when it is not a type or a list of them. */
  static SortedSet<String> parse(JsonNode type) {
    SortedSet<String> types = new TreeSet<>();
    for (JsonNode name : type.isArray() ? type : Set.of(type)) {
      if (name.asText().equals("number")) {
        types.add("integer");
        types.add(FRACTION);
      } else if (name.isTextual() && ALL.contains(name.asText())) {
        types.add(name.asText());
      } else {
        return null;
      }
    }
    return types;
  }

  /** The types that a schema in normal form allows. */
  static SortedSet<String> of(Form schema) {
    JsonNode values = schema.values().get("enum");
    JsonNode stated = schema.values().get("type");
    SortedSet<String> types = new TreeSet<>();
    if (values != null) {
      values.forEach(value -> types.add(ofValue(value)));
    } else if (stated != null) {
      stated.forEach(name -> types.add(name.asText()));
    } else {
      types.addAll(ALL);
    }
    return types;
  }

  static String ofValue(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> value.decimalValue().stripTrailingZeros().scale() <= 0 ? "integer" : FRACTION;
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case OBJECT -> "object";
      default -> "null";
    };
  }

  static boolean allowsNumbers(Set<String> types) {
    return types.contains("integer") || types.contains(FRACTION);
  }

  static boolean allowsFractions(Set<String> types) {
    return types.contains(FRACTION);
  }

  /** As a document would name them, for a finding. */
  static String shown(Collection<String> types) {
    SortedSet<String> names = new TreeSet<>(types);
    if (names.remove(FRACTION)) {
      names.remove("integer");
      names.add("number");
    }
    return isAll(new TreeSet<>(types)) ? "any type" : String.join(" or ", names);
  }
}
