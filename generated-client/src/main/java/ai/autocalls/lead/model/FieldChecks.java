package ai.autocalls.lead.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the records ask of their fields. A message names the field as on the wire, and never shows
 * its value.
 */
final class FieldChecks {
  private FieldChecks() {}

  static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  /**
   * The pattern of a schema, in which {@code $} is the end and not, as in Java, also the place
   * before a last line break.
   */
  static Pattern pattern(String ofSchema) {
    boolean toEnd = ofSchema.endsWith("$") && !ofSchema.endsWith("\\$");
    return Pattern.compile(toEnd ? ofSchema.substring(0, ofSchema.length() - 1) + "\\z" : ofSchema);
  }

  static void matching(String field, Pattern pattern, @Nullable String value) {
    if (value != null && !pattern.matcher(value).find()) {
      String ofSchema = pattern.pattern().replace("\\z", "$");
      throw new IllegalArgumentException(
          field
              + " does not match "
              + ofSchema
              + (ofSchema.equals(E164.PATTERN) ? ": " + E164.fault(value) : ""));
    }
  }

  static <T> List<T> elements(String field, List<T> list) {
    for (int i = 0; i < list.size(); i++) {
      present(field + "[" + i + "]", list.get(i));
    }
    return List.copyOf(list);
  }
}
