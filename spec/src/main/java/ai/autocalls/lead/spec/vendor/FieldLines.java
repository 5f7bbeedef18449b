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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private static final Pattern OWN_TYPE = Pattern.compile("[A-Za-z][\\w<>|\\[\\]-]{1,30}");
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\S*(?: \\S+)+\\.?");
  private static final Pattern LOWER = Pattern.compile("([\\p{Ll}\\p{Lo}-]{5,20})(?=\\s|$).*");

  /** Longer than any name, with those of all the objects around it. */
  private static final int LONGEST_NAME = 500;

  private final List<Block> blocks;
  private final Set<String> exampleKeys;
  private final Map<String, Integer> repeated = new HashMap<>();
  private final List<ListedField> fields = new ArrayList<>();

  /** The prose behind fields on one line, which may begin with a foreign mark. */
  private final Map<ListedField, String> proses = new HashMap<>();

  private String section;

  private FieldLines(List<Block> blocks, Set<String> exampleKeys) {
    this.blocks = blocks;
    this.exampleKeys = exampleKeys;
    for (int i = 0; i < blocks.size(); i++) {
      repeated.merge(text(i), 1, Integer::sum);
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
    lines.foreignMarksOnOneLine();
    lines.fields.removeIf(field -> field.name.length() > LONGEST_NAME);
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
        fields.get(count).heading = heading(end, i);
        boolean parameter = section != null && Words.meaning("marks", section) != null;
        for (ListedField field : fields.subList(count, fields.size())) {
          field.section = section;
          field.place = parameter && field.place.equals("body") ? section : field.place;
        }
        end = next;
      } else if (!fields.isEmpty() && blocks.get(i) instanceof Text text && !text.heading()) {
        fields.get(fields.size() - 1).describedBy(text.text());
      }
      i = next - 1;
    }
  }

  /** Adds the field at a line; returns the line behind its marks, or the next one if none. */
  private int fieldAt(int at) {
    Matcher name = NAME.matcher(text(at));
    if (!name.matches()) {
      return at + 1;
    }
    ListedField field = new ListedField(blocks.get(at).line(), name.group("name"));
    field.sign(name.group("sign"));
    boolean ownLine = name.group("rest").isEmpty();
    int next = ownLine ? filled(at + 1) : at;
    String rest = ownLine ? text(next) : name.group("rest");
    if (rest.isEmpty()) {
      return at + 1;
    }
    boolean signed = field.marked;
    String prose = field.take(rest);
    boolean isName = isName(field.name);
    if (field.type == null
        && field.required == null
        && isName
        && (isOwnType(rest, next + 1)
            || (ownLine ? isTypeOfNewField(field, next) : field.takeOwnType(rest)))) {
      prose = "";
    } else if (field.type == null && (field.required == null || signed && !ownLine || !isName)
        || !isName
            && (!prose.isEmpty() && !field.marked || Character.isUpperCase(field.name.charAt(0)))) {
      return at + 1;
    }
    next++;
    while (prose.isEmpty() && !text(filled(next)).isEmpty()) {
      if (field.takeAll(text(filled(next)))) {
        next = filled(next) + 1;
      } else if (field.required == null && field.foreignMark == null && isForeignMark(next)) {
        field.foreignMark = text(next);
        next++;
      } else {
        break;
      }
    }
    field.describedBy(prose);
    if (!prose.isEmpty()) {
      proses.put(field, prose);
    }
    fields.add(field);
    return next;
  }

  private boolean isName(String word) {
    return word.matches(".*[_.\\[-].*|[a-z]+[A-Z].*") || exampleKeys.contains(word);
  }

  /** A type of the page's own, as the mark behind it says. */
  private boolean isOwnType(String written, int next) {
    String mark = text(filled(next));
    return section(written) == null && "required".equals(Words.meaning("marks", mark));
  }

  /** One word between a name that no example shows and a sentence, below other fields. */
  private boolean isTypeOfNewField(ListedField field, int at) {
    return !fields.isEmpty()
        && !exampleKeys.contains(field.name)
        && OWN_TYPE.matcher(text(at)).matches()
        && section(text(at)) == null
        && SENTENCE.matcher(text(at + 1)).matches();
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
    return name.matches()
        && (isName(name.group("name")) || Character.isLowerCase(text(at).charAt(0)))
        && TypeText.at(name.group("rest").isEmpty() ? text(at + 1) : name.group("rest")) != null;
  }

  /** Fields on one line whose prose begins with the same small word have it for a mark. */
  private void foreignMarksOnOneLine() {
    Map<String, List<ListedField>> byWord = new HashMap<>();
    proses.forEach(
        (field, prose) -> {
          Matcher word = LOWER.matcher(prose);
          if (word.matches()) {
            byWord.computeIfAbsent(word.group(1), any -> new ArrayList<>()).add(field);
          }
        });
    byWord.forEach(
        (word, marked) -> {
          if (marked.size() > 1) {
            marked.forEach(field -> field.foreignMark = word);
          }
        });
  }

  /** The text of a block; empty for another kind of block, for a long one and behind the last. */
  private String text(int at) {
    return at < blocks.size() && blocks.get(at) instanceof Text text && text.isBrief()
        ? text.text()
        : "";
  }

  /** The block itself, or the next where it is a blank line. */
  private int filled(int at) {
    return text(at).isEmpty() ? at + 1 : at;
  }

  /** How clearly a heading is between two fields; what it says becomes the section. */
  private int heading(int from, int to) {
    int clearest = 0;
    for (int i = from; i < to; i++) {
      String line = text(i);
      boolean brief =
          !line.isEmpty() && line.split("\\s+").length <= 5 && !line.matches(".*[.!?。]");
      boolean alone = (i == 0 || text(i - 1).isEmpty()) && text(i + 1).isEmpty();
      Integer status = Endpoint.status(line);
      String said = section(line);
      if (status != null) {
        clearest = 3;
        section = status < 300 ? "response" : "error";
      } else if (brief && (alone || ((Text) blocks.get(i)).heading())) {
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
    Stream<String> words =
        heading.length() > 100 ? Stream.of() : Stream.of(heading.split("[^\\p{L}]+"));
    Set<String> said =
        words.map(word -> "" + Words.meaning("sections", word)).collect(Collectors.toSet());
    if (said.contains("auth") || said.contains("response") && said.contains("header")) {
      return "error"; // nothing that is a field of a body
    }
    return Stream.of("error", "header", "query", "path", "cookie", "response", "request")
        .filter(said::contains)
        .findFirst()
        .orElse(null);
  }
}
