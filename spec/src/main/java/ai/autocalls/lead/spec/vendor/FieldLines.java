package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.Block.Table;
import ai.autocalls.lead.spec.vendor.Block.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the fields of a page by their structure: a name, a type and marks, each on a line of its
 * own or all on one, then prose. Fields of components and tables are taken as they are.
 */
final class FieldLines {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<name>[A-Za-z_$][\\w$-]*(?:\\[\\*?])?(?:\\.(?:[A-Za-z_$][\\w$-]*(?:\\[\\*?])?|\\*))*)"
              + "\\s*(?<sign>[*?])?(?:\\s*[:(]\\s*(?!//)|\\s+|$)(?<rest>.*)");
  private static final Pattern FOREIGN = Pattern.compile("[\\p{L}-]{1,20}(?: [\\p{L}-]{1,20})?");
  private static final Pattern LOWER = Pattern.compile("([\\p{Ll}\\p{Lo}-]{5,20})(?=\\s|$).*");

  /** No name, type and marks are longer; prose, minified code and attacks are. */
  private static final int LONGEST = 500;

  private final List<Block> blocks;
  private final Set<String> exampleKeys;
  private final Map<String, Integer> repeated = new HashMap<>();
  private final List<ListedField> fields = new ArrayList<>();
  private String section;

  private FieldLines(List<Block> blocks, Set<String> exampleKeys) {
    this.blocks = blocks;
    this.exampleKeys = exampleKeys;
    for (Block block : blocks) {
      if (block instanceof Text text && text.text().length() <= LONGEST) {
        repeated.merge(text.text(), 1, Integer::sum);
      }
    }
  }

  /**
   * The fields of a page.
   *
   * @param exampleKeys the names that the examples show; prose may follow these on the same line
   */
  static List<ListedField> of(List<Block> blocks, Set<String> exampleKeys) {
    FieldLines lines = new FieldLines(blocks, exampleKeys);
    lines.read();
    return lines.fields;
  }

  private void read() {
    int end = 0;
    for (int i = 0; i < blocks.size(); i++) {
      int count = fields.size();
      int next = i + 1;
      if (blocks.get(i) instanceof Text) {
        next = fieldAt(i);
      } else if (blocks.get(i) instanceof Table table) {
        fields.addAll(TableFields.of(table));
      } else if (blocks.get(i) instanceof ListedField field) {
        fields.add(field);
      }
      if (fields.size() > count) {
        int heading = heading(end, i);
        for (ListedField field : fields.subList(count, fields.size())) {
          field.heading = field == fields.get(count) ? heading : 0;
          field.section = section;
          boolean parameter = section != null && Words.meaning("marks", section) != null;
          field.place = parameter && field.place.equals("body") ? section : field.place;
        }
        end = next;
      } else if (!fields.isEmpty() && blocks.get(i) instanceof Text text && !text.heading()) {
        fields.get(fields.size() - 1).describedBy(text.text());
      }
      i = Math.max(i, next - 1);
    }
    foreignMarksOnOneLine();
  }

  /** Adds the field at a line; returns the line behind its marks, or the next one if none. */
  private int fieldAt(int at) {
    Matcher name = NAME.matcher(text(at));
    if (text(at).length() > LONGEST || !name.matches()) {
      return at + 1;
    }
    ListedField field = new ListedField(blocks.get(at).line(), name.group("name"));
    String sign = name.group("sign");
    field.required = sign == null ? null : Boolean.valueOf(sign.equals("*"));
    boolean ownLine = name.group("rest").isEmpty();
    int next = ownLine ? filled(at + 1) : at;
    String rest = ownLine ? text(next) : name.group("rest");
    if (rest.isEmpty() || rest.length() > LONGEST) {
      return at + 1;
    }
    FieldMarks marks = new FieldMarks(field);
    String prose = marks.take(rest);
    boolean named = isName(field.name);
    if (field.type == null && field.required == null && named && isOwnType(rest, next + 1)) {
      prose = ""; // a type of the page's own, as the mark behind it says
    } else if (field.type == null && (field.required == null || sign != null && !ownLine)
        || field.type == null && !named
        || !prose.isEmpty() && !marks.any() && !named
        || !named && Character.isUpperCase(field.name.charAt(0))) {
      return at + 1;
    }
    next++;
    while (prose.isEmpty() && !text(filled(next)).isEmpty()) {
      String line = text(filled(next));
      if (line.length() <= LONGEST && marks.takeAll(line)) {
        next = filled(next) + 1;
      } else if (field.required == null && field.foreignMark == null && isForeignMark(next)) {
        field.foreignMark = line;
        next++;
      } else {
        break;
      }
    }
    field.describedBy(prose);
    field.foreignMark = prose.isEmpty() ? field.foreignMark : "?" + prose;
    fields.add(field);
    return next;
  }

  private boolean isName(String word) {
    return word.matches(".*[_.\\[-].*|[a-z]+[A-Z].*") || exampleKeys.contains(word);
  }

  private boolean isOwnType(String written, int next) {
    String mark = text(filled(next));
    return section(written) == null && "required".equals(Words.meaning("marks", mark));
  }

  /**
   * A word between type and prose is a mark in a language that is not in the tables: it is repeated
   * there, or what follows is prose.
   */
  private boolean isForeignMark(int at) {
    String line = text(at);
    if (!FOREIGN.matcher(line).matches() || isFieldStart(at)) {
      return false;
    }
    boolean beforeProse = !text(at + 1).isEmpty() && !isFieldStart(at + 1);
    boolean repeats = repeated.get(line) > 1 && !Character.isUpperCase(line.charAt(0));
    return repeats || beforeProse && !line.contains(" ");
  }

  private boolean isFieldStart(int at) {
    Matcher name = NAME.matcher(text(at));
    return text(at).length() <= LONGEST
        && name.matches()
        && (isName(name.group("name")) || Character.isLowerCase(text(at).charAt(0)))
        && TypeText.at(name.group("rest").isEmpty() ? text(at + 1) : name.group("rest")) != null;
  }

  /** The same for fields on one line: their prose begins with the same small word. */
  private void foreignMarksOnOneLine() {
    Map<String, Integer> first = new HashMap<>();
    for (ListedField field : fields) {
      if (field.foreignMark != null && field.foreignMark.startsWith("?")) {
        Matcher word = LOWER.matcher(field.foreignMark.substring(1));
        field.foreignMark = word.matches() ? word.group(1) : null;
        if (field.foreignMark != null) {
          first.merge(field.foreignMark, 1, Integer::sum);
        }
      }
    }
    fields.stream()
        .filter(field -> first.getOrDefault(field.foreignMark, 2) < 2)
        .forEach(field -> field.foreignMark = null);
  }

  /** The text of a block; empty for another kind of block and behind the last. */
  private String text(int at) {
    return at < blocks.size() && blocks.get(at) instanceof Text text ? text.text() : "";
  }

  /** The block itself, or the next where it is a blank line. */
  private int filled(int at) {
    return text(at).isEmpty() ? at + 1 : at;
  }

  /** How clearly a heading stands between two fields; what it says becomes the section. */
  private int heading(int from, int to) {
    int clearest = 0;
    for (int i = from; i < to; i++) {
      String line = text(i);
      if (line.isEmpty()) {
        continue;
      }
      int words = line.length() > LONGEST ? LONGEST : line.split("\\s+").length;
      boolean brief = words <= 5 && !line.matches(".*[.!?。]");
      boolean alone = (i == 0 || text(i - 1).isEmpty()) && text(i + 1).isEmpty();
      boolean marked = ((Text) blocks.get(i)).heading();
      Integer status = Endpoint.status(line);
      String said = section(line);
      if (status != null) {
        clearest = 3;
        section = status < 300 ? "response" : "error";
      } else if (brief && (alone || marked)) {
        clearest = Math.max(clearest, 2);
        section = said;
      } else if (brief && i > from) {
        clearest = Math.max(clearest, 1);
        section = said != null ? said : section;
      }
    }
    return clearest;
  }

  /** What a heading says of the section below it; null when it says nothing known. */
  static String section(String heading) {
    Set<String> said = new java.util.LinkedHashSet<>();
    for (String word : heading.length() > 100 ? new String[0] : heading.split("[^\\p{L}]+")) {
      said.add(String.valueOf(Words.meaning("sections", word)));
    }
    if (said.contains("response") && said.contains("header")) {
      return "error"; // nothing that a client sends or reads as a field
    }
    for (String kind : List.of("error", "auth", "header", "query", "path", "cookie", "response")) {
      if (said.contains(kind)) {
        return kind.equals("auth") ? "error" : kind;
      }
    }
    return said.contains("request") ? "request" : null;
  }
}
