package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.ListedField.Mark;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields that a rendered page lists: a name, a type and marks, each on a line of its own or all
 * on one, then prose.
 */
final class FieldList {
  private static final Pattern NAME =
      Pattern.compile(
          "((?:[a-z_]\\w*(?:\\[])?)(?:\\.[A-Za-z_]\\w*(?:\\[])?)*|Authorization)(?:\\s+(\\S.*))?");
  private static final Pattern DEFAULT =
      Pattern.compile(
          "default\\s*[:=]\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s,;]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");
  private static final Pattern STATUS =
      Pattern.compile("(?:HTTP/[\\d.]+\\s+)?([1-5]\\d\\d)(?:\\s*[-–—:]?\\s*[A-Za-z][\\w /.+-]*)?");

  /** The interface's own mark for a required field, in the languages of the brands and beyond. */
  private static final Set<String> REQUIRED =
      Set.of(
          "required",
          "erforderlich",
          "pflichtfeld",
          "verpflichtend",
          "obligatoire",
          "requis",
          "obligatorio",
          "requerido",
          "obbligatorio",
          "richiesto",
          "obrigatório",
          "verplicht",
          "vereist",
          "wymagane",
          "обязательно",
          "zorunlu",
          "必須",
          "必填");

  private static final Set<String> OPTIONAL =
      Set.of("optional", "optionnel", "facultatif", "opcional", "opzionale", "facoltativo");
  private static final Set<String> PLACES = Set.of("header", "path", "query", "cookie");
  private static final Set<String> OTHER_MARKS = Set.of("body", "deprecated", "nullable");

  /** No name, type and marks are longer; prose, minified code and attacks are. */
  private static final int LONGEST = 500;

  private final List<String> lines;
  private final Set<String> exampleKeys;
  private final List<ListedField> fields = new ArrayList<>();

  private FieldList(List<String> lines, Set<String> exampleKeys) {
    this.lines = lines;
    this.exampleKeys = exampleKeys;
  }

  /**
   * Finds the fields of a page.
   *
   * @param lines the page without its code and examples
   * @param exampleKeys the names that the examples show; prose may follow these on the same line
   */
  static List<ListedField> of(List<String> lines, Set<String> exampleKeys) {
    FieldList list = new FieldList(lines, exampleKeys);
    int previous = 0;
    for (int i = 0; i < lines.size(); i++) {
      int end = list.fieldAt(i, previous);
      if (end > i) {
        previous = end;
        i = end - 1;
      }
    }
    return list.fields;
  }

  /** The status that a line names as a heading; null when it names none. */
  static Integer status(String line) {
    Matcher matcher = STATUS.matcher(line.strip());
    return line.length() <= LONGEST && matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
  }

  /** Adds the field at a line; returns the line after its marks, or the line itself if none. */
  private int fieldAt(int at, int previousEnd) {
    Matcher name = NAME.matcher(lines.get(at).strip());
    if (lines.get(at).length() > LONGEST || !name.matches()) {
      return at;
    }
    int next = at + 1;
    String rest = name.group(2);
    if (rest == null) {
      next = nextFilled(next);
      rest = next < lines.size() ? lines.get(next++).strip() : "";
    }
    JsonType.Match type = JsonType.at(rest);
    if (type == null) {
      return at;
    }
    Marks marks = new Marks(type.type());
    String prose = marks.takeFrom(rest.substring(type.end()).strip());
    if (!prose.isEmpty() && !marks.any && !isName(name.group(1))) {
      return at;
    }
    while (prose.isEmpty() && nextFilled(next) < lines.size()) {
      String line = lines.get(nextFilled(next)).strip();
      Marks more = new Marks(marks);
      if (line.length() <= LONGEST && more.takeFrom(line).isEmpty() && more.any) {
        marks = more;
        next = nextFilled(next);
      } else if (marks.mark == Mark.NONE && isForeignMark(next)) {
        marks.mark = Mark.FOREIGN;
      } else {
        break;
      }
      next++;
    }
    fields.add(
        new ListedField(
            name.group(1),
            type.type(),
            marks.mark,
            marks.defaultValue,
            marks.parameter || name.group(1).equals("Authorization"),
            at + 1,
            heading(previousEnd, at)));
    return next;
  }

  private boolean isName(String word) {
    return word.contains("_") || word.contains(".") || exampleKeys.contains(word);
  }

  /** A lone word between type and prose is a mark in a language that is not in the lists. */
  private boolean isForeignMark(int at) {
    return lines.get(at).length() <= LONGEST
        && WORD.matcher(lines.get(at).strip()).matches()
        && at + 1 < lines.size()
        && !lines.get(at + 1).isBlank()
        && JsonType.at(lines.get(at + 1).strip()) == null;
  }

  private int nextFilled(int from) {
    return from < lines.size() && lines.get(from).isBlank() ? from + 1 : from;
  }

  private int heading(int from, int to) {
    int clearest = 0;
    for (int i = from; i < to; i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      boolean brief = line.split("\\s+").length <= 5 && !line.matches(".*[.!?。]$");
      boolean alone = (i == 0 || lines.get(i - 1).isBlank()) && lines.get(i + 1).isBlank();
      if (status(line) != null) {
        clearest = 3;
      } else if (brief && (alone || line.startsWith("#"))) {
        clearest = Math.max(clearest, 2);
      } else if (brief && i > from) {
        clearest = Math.max(clearest, 1);
      }
    }
    return clearest;
  }

  /** The marks behind a field's type. */
  private static final class Marks {
    private Mark mark = Mark.NONE;
    private boolean parameter;
    private boolean any;
    private JsonNode defaultValue;

    private final String type;

    Marks(String type) {
      this.type = type;
    }

    Marks(Marks seen) {
      type = seen.type;
      mark = seen.mark;
      parameter = seen.parameter;
      defaultValue = seen.defaultValue;
    }

    /** Takes the marks that a text begins with, and returns what follows them. */
    String takeFrom(String text) {
      String rest = text;
      while (!rest.isEmpty()) {
        Matcher given = DEFAULT.matcher(rest);
        Matcher word = WORD.matcher(rest);
        if (given.lookingAt()) {
          defaultValue = ListedField.defaultValue(given.group(1), type);
          rest = rest.substring(given.end());
        } else if (word.lookingAt() && take(word.group().toLowerCase(Locale.ROOT))) {
          rest = rest.substring(word.end());
        } else if ("*([,;|)".indexOf(rest.charAt(0)) >= 0) {
          mark = rest.charAt(0) == '*' ? Mark.REQUIRED : mark;
          rest = rest.substring(1);
        } else if (rest.matches("[-–—:]\\s.*")) {
          any = true;
          return rest.substring(1).strip();
        } else {
          return rest;
        }
        any = true;
        rest = rest.strip();
      }
      return rest;
    }

    private boolean take(String word) {
      if (REQUIRED.contains(word)) {
        mark = Mark.REQUIRED;
      } else if (OPTIONAL.contains(word)) {
        mark = Mark.OPTIONAL;
      } else if (PLACES.contains(word)) {
        parameter = true;
      } else {
        return OTHER_MARKS.contains(word);
      }
      return true;
    }
  }
}
