package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as a page writes it: {@code string}, {@code string<date-time>}, {@code object[]}, {@code
 * integer | null}, {@code Array of objects (Contact)}.
 *
 * @param type the JSON type, {@code any} or {@code file}; of a union all types, with bars between
 * @param format the format that the text states; null where it states none
 * @param end where the type's words end
 */
record TypeText(String type, String format, int end) {
  private static final Pattern ATOM =
      Pattern.compile(
          "(?<list>(?i:array|list)s?\\s+of\\s+[A-Za-z]+)?"
              + "(?<word>(?<!\\w)[A-Za-z][\\w-]*)?(?:\\s?[<{](?<inner>[^<>{}\"'/]{0,40}(?:<[^<>]{0,20}>)?)[>}])?"
              + "(?:\\[(?<element>\\w{0,20})])?(?<array>\\[])*(?<nullable>\\?)?(?:\\s?\\((?<note>[\\w. -]{1,40})\\))?");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:\\||/)\\s*|\\s+or\\s+");

  /** The type that a text begins with; null when it begins with none. */
  static TypeText at(String text) {
    Set<String> types = new LinkedHashSet<>();
    String format = null;
    int end = 0;
    Matcher atom = ATOM.matcher(text);
    Matcher separator = SEPARATOR.matcher(text);
    for (int from = 0; atom.region(from, text.length()).lookingAt(); from = separator.end()) {
      String word = atom.group("list") != null ? "array" : atom.group("word");
      String meaning = word == null ? null : Words.meaning("types", word);
      int stop = atom.end();
      String note = atom.group("note");
      if (note != null && Words.meaning("marks", note.split("\\W")[0]) != null) {
        stop = atom.start("note") - 1;
        note = null;
      }
      if (meaning == null || stop < text.length() && Character.isLetterOrDigit(text.charAt(stop))) {
        break;
      }
      boolean array = text.substring(from, stop).contains("[") || meaning.equals("array");
      String inner = atom.group("inner") != null ? atom.group("inner").strip() : note;
      String ofEnum = word.equalsIgnoreCase("enum") && inner != null ? inner : null;
      String base = ofEnum == null ? meaning : Words.meaning("types", ofEnum);
      types.add(array ? "array" : base == null ? "string" : base.replaceFirst(":.*", ""));
      String stated = inner == null ? meaning.replaceFirst("^[^:]*:?", "") : inner;
      format = array || Words.meaning("formats", stated) == null ? format : lower(stated);
      if (atom.group("nullable") != null) {
        types.add("null");
      }
      end = stop;
      if (!separator.region(end, text.length()).lookingAt()) {
        break;
      }
    }
    return types.isEmpty() ? null : new TypeText(String.join(" | ", types), format, end);
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

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
