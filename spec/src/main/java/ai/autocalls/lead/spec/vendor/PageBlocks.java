package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.Block.Code;
import ai.autocalls.lead.spec.vendor.Block.Table;
import ai.autocalls.lead.spec.vendor.Block.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads rendered text, Markdown and MDX into blocks.
 *
 * <p>Pages mix the three: Markdown with the field lines of rendered text and JSON that no fence
 * surrounds, components inside tables. A Markdown parser joins such lines and drops the places, so
 * the text is read line by line.
 */
final class PageBlocks {
  /** Far more than a page shows, and few enough for each to be looked at. */
  private static final int MOST_SAMPLES = 100;

  /** Deeper than any page nests, and no deeper than a name can be read. */
  private static final int DEEPEST = 30;

  /** Longer than any component, and short enough to look for the end of each that has none. */
  private static final int LONGEST_TAG = 5_000;

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]|<wbr\\s*/?>");
  private static final Pattern FENCE = Pattern.compile("\\s*(`{3,20}|~{3,20})\\s*([^`]{0,500})");
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)(ParamField|ResponseField|RequestExample|ResponseExample|Tab|Accordion|Step)\\b"
              + "((?:[^<>\"'{}/]++|/(?!>)|\"[^\"]*\"|'[^']*'|\\{[^}]*}){0,100})(/?)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\{[^}]*})))?");
  private static final Pattern API =
      Pattern.compile("---\\n(?:[^\\n]{0,500}\\n){0,30}?(?:api|openapi):");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)#*");
  private static final Pattern RULE = Pattern.compile("[\\s|:-]+");
  private static final Pattern MARKUP =
      Pattern.compile(
          "^\\s*[-*+•]\\s+(?=\\S{2})|\\*\\*|`|</?(?:b|i|em|strong|code|br|p|span|small|sup|u|a|div)\\b[^<>]{0,200}>");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{1,200})]\\([^()\\s]{0,500}\\)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\_*`\\[\\]<>|#.~{}()!+-])");

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<ListedField> parents = new ArrayDeque<>();
  private String example;
  private int samples;

  private PageBlocks() {}

  /** The blocks of a page's text. */
  static List<Block> of(String page) {
    PageBlocks reader = new PageBlocks();
    reader.read(visible(page));
    return reader.blocks;
  }

  /** Whether a text is the source of a page: it has components or names its endpoint. */
  static boolean isSource(String text) {
    return text.contains("<ParamField")
        || text.contains("<ResponseField")
        || API.matcher(text).lookingAt();
  }

  private static String visible(String page) {
    String text = INVISIBLE.matcher(page.replace("\r\n", "\n")).replaceAll("");
    text = text.replaceAll("[\\u00A0\\u2007\\u202F]", " ").replaceAll("[“”„‟]", "\"");
    StringBuilder shown = new StringBuilder(text.replaceAll("[‘’‚‛]", "'"));
    blankBetween(shown, "{/*", "*/}");
    blankBetween(shown, "<!--", "-->");
    return shown.toString();
  }

  private static void blankBetween(StringBuilder text, String open, String close) {
    int start = text.indexOf(open);
    while (start >= 0) {
      int end = text.indexOf(close, start + open.length());
      if (end < 0) {
        return;
      }
      for (int i = start; i < end + close.length(); i++) {
        text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
      }
      start = text.indexOf(open, end);
    }
  }

  /** Splits the page at its fences. */
  private void read(String page) {
    String[] lines = page.split("\n", -1);
    StringBuilder part = new StringBuilder();
    int start = 1;
    String mark = null;
    String title = "";
    for (int i = 0; i < lines.length; i++) {
      Matcher fence = FENCE.matcher(lines[i]);
      boolean isFence = fence.matches();
      if (isFence && mark == null) {
        prose(part.toString(), start);
        mark = fence.group(1);
        title = fence.group(2).strip();
      } else if (isFence && fence.group(2).isBlank() && fence.group(1).startsWith(mark)) {
        code(part.toString(), start, title);
        mark = null;
      } else {
        part.append(lines[i]).append('\n');
        continue;
      }
      part.setLength(0);
      start = i + 2;
    }
    if (mark == null) {
      prose(part.toString(), start);
    } else {
      code(part.toString(), start, title);
    }
  }

  private void code(String text, int line, String title) {
    int start = Sample.next(text, 0);
    boolean command = start >= 0 && text.startsWith("curl", start);
    boolean whole = start >= 0 && (command || text.substring(0, start).isBlank());
    boolean read = whole && samples++ < MOST_SAMPLES;
    blocks.add(new Code(line, title, example, read ? Sample.at(text, start, line) : null));
  }

  private void prose(String text, int firstLine) {
    Matcher tag = TAG.matcher(text);
    int line = firstLine;
    int end = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', Math.max(at + 1, end))) {
      if (tag.region(at, Math.min(text.length(), at + LONGEST_TAG)).lookingAt()) {
        String before = text.substring(end, at);
        plain(before, line);
        line += newLines(before);
        component(tag, line);
        line += newLines(tag.group());
        end = tag.end();
      }
    }
    plain(text.substring(end), line);
  }

  private static int newLines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private void component(Matcher tag, int line) {
    String name = tag.group(2);
    boolean closes = !tag.group(1).isEmpty();
    if (name.endsWith("Example")) {
      example = closes ? null : name.startsWith("Request") ? "request" : "response";
    } else if (name.endsWith("Field")) {
      if (closes) {
        parents.poll();
        return;
      }
      ListedField field = field(tag, line);
      if (field != null) {
        blocks.add(field);
      }
      if (tag.group(4).isEmpty() && parents.size() < DEEPEST) {
        parents.push(field == null ? new ListedField(line, "") : field);
      }
    } else if (!closes) {
      String title = attributes(tag.group(3)).getOrDefault("title", "");
      blocks.add(new Text(line, title, true));
    }
  }

  private ListedField field(Matcher tag, int line) {
    String side = tag.group(2).startsWith("Param") ? "request" : "response";
    Map<String, String> attributes = attributes(tag.group(3));
    String place = "body";
    for (String other : List.of("header", "query", "path", "cookie")) {
      place = attributes.containsKey(other) ? other : place;
    }
    String own = attributes.getOrDefault("body", attributes.get("name"));
    own = place.equals("body") ? own : attributes.get(place);
    if (own == null || own.isEmpty()) {
      return null;
    }
    if (!parents.isEmpty() && !side.equals(parents.peek().side)) {
      parents.clear(); // a component of the other side that was never closed
    }
    ListedField field = new ListedField(line, within(own));
    field.side = side;
    field.place = place;
    TypeText type = TypeText.at(attributes.getOrDefault("type", ""));
    if (type != null) {
      field.type(type);
    }
    String required = attributes.get("required");
    boolean off = required == null ? side.equals("request") : required.contains("false");
    field.required = off ? Boolean.FALSE : required == null ? null : Boolean.TRUE;
    String value = attributes.getOrDefault("default", "{null}");
    if (!value.matches("\\{\\s*(?:false|null|undefined)\\s*}")) { // how JSX leaves one out
      field.defaultValue = ListedField.defaultValue(unwrap(value), field.type);
    }
    field.describedBy(attributes.values().toString());
    return field;
  }

  private String within(String own) {
    String parent = parents.isEmpty() ? "" : parents.peek().name;
    boolean isFull =
        parent.isEmpty() || own.startsWith(parent + ".") || own.startsWith(parent + "[");
    return isFull ? own : parent + "." + own;
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new TreeMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String value = "true";
      for (int group = 2; group <= 4; group++) {
        value = attribute.group(group) == null ? value : attribute.group(group);
      }
      attributes.put(attribute.group(1), value.strip());
    }
    return attributes;
  }

  private static String unwrap(String value) {
    return value.startsWith("{") ? value.substring(1, value.length() - 1).strip() : value;
  }

  /** Text without components: samples are cut out of it, the rest is lines. */
  private void plain(String text, int firstLine) {
    int done = 0;
    int line = firstLine;
    for (int at = Sample.next(text, 0); at >= 0 && samples < MOST_SAMPLES; ) {
      Sample sample = Sample.at(text, at, firstLine);
      samples++;
      if (sample != null) {
        String before = text.substring(done, at);
        lines(before, line);
        blocks.add(new Code(sample.line(), "", example, sample));
        line = sample.line() + newLines(text.substring(at, sample.end()));
        done = sample.end();
      }
      at = Sample.next(text, sample == null ? at + 1 : done);
    }
    lines(text.substring(done), line);
  }

  private void lines(String text, int firstLine) {
    String[] lines = text.split("\n", -1);
    int last = lines[lines.length - 1].isBlank() ? lines.length - 1 : lines.length;
    for (int i = 0; i < last; i++) {
      boolean ruled = i + 1 < last && lines[i].contains("|") && isRule(lines[i + 1]);
      if (ruled || cells(lines[i], "\t").size() > 1) {
        List<List<String>> rows = new ArrayList<>();
        int start = i;
        while (i < last && lines[i].contains(ruled ? "|" : "\t")) {
          if (!isRule(lines[i])) {
            rows.add(cells(lines[i], ruled ? "(?<!\\\\)\\|" : "\t"));
          }
          i++;
        }
        blocks.add(new Table(firstLine + start, rows));
        i--;
      } else {
        Matcher heading = HEADING.matcher(lines[i].strip());
        boolean isHeading = lines[i].length() < 500 && heading.matches();
        String shown = isHeading ? heading.group(1) : lines[i];
        blocks.add(new Text(firstLine + i, clean(shown), isHeading));
      }
    }
  }

  private static boolean isRule(String line) {
    return line.length() < 500 && line.contains("-") && RULE.matcher(line).matches();
  }

  private static List<String> cells(String row, String separator) {
    String inner = separator.equals("\t") ? row : row.strip().replaceAll("^\\||(?<!\\\\)\\|$", "");
    return Arrays.stream(inner.split(separator, 50)).map(PageBlocks::clean).toList();
  }

  /** A line without its Markdown. */
  private static String clean(String line) {
    String text = MARKUP.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll("");
    text = ESCAPE.matcher(text).replaceAll("$1");
    return (text.contains("&") ? Parser.unescapeEntities(text, false) : text).strip();
  }
}
