package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON types, under the names by which pages call them. */
final class JsonType {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("string", "string"),
          Map.entry("str", "string"),
          Map.entry("enum", "string"),
          Map.entry("integer", "integer"),
          Map.entry("int", "integer"),
          Map.entry("int32", "integer"),
          Map.entry("int64", "integer"),
          Map.entry("number", "number"),
          Map.entry("float", "number"),
          Map.entry("double", "number"),
          Map.entry("boolean", "boolean"),
          Map.entry("bool", "boolean"),
          Map.entry("object", "object"),
          Map.entry("array", "array"),
          Map.entry("list", "array"));

  /** A type word with what pages append to it: {@code []}, {@code <object>}, {@code | null}. */
  private static final Pattern TYPE =
      Pattern.compile(
          "([A-Za-z]+\\d*)(\\[])?(?:\\s?(?:<[\\w\\[\\]]+>|\\([\\w\\s]+\\)|of [a-z]+s))?"
              + "(?:\\s?\\|\\s?null)?(?=$|[\\s,;:])");

  private JsonType() {}

  /**
   * The type that a text begins with.
   *
   * @return the type and where its words end; null when the text does not begin with a type
   */
  static Match at(String text) {
    Matcher matcher = TYPE.matcher(text);
    if (!matcher.lookingAt()) {
      return null;
    }
    String type = NAMES.get(matcher.group(1).toLowerCase(Locale.ROOT));
    if (type == null) {
      return null;
    }
    return new Match(matcher.group(2) == null ? type : "array", matcher.end());
  }

  /** The type of a value; null for JSON null, which says nothing. */
  static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case OBJECT -> "object";
      case ARRAY -> "array";
      default -> null;
    };
  }

  record Match(String type, int end) {}
}
