package ai.autocalls.lead.spec.vendor;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeFilter;

/**
 * The text of an HTML page as a browser's selection gives it: a line for each element, tabs between
 * the cells of a table. What a script would fold or show in another tab is on the page too.
 */
final class HtmlText implements NodeFilter {
  private static final Pattern HTML =
      Pattern.compile(
          "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)?<(?:!doctype\\s+html|html|head|body|div|main"
              + "|article|section|pre|table|p|h1|h2)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<String> HIDDEN =
      Set.of("script", "style", "noscript", "template", "svg", "head", "nav", "footer");
  private static final Set<String> WITHIN_A_LINE =
      Set.of(
          "a", "abbr", "b", "code", "em", "i", "kbd", "mark", "s", "small", "strong", "u", "wbr");
  private static final Set<String> APART = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "pre");

  /** Ends a line; however many follow each other, they end one. */
  private static final String BREAK = "\u0001";

  private final StringBuilder text = new StringBuilder();
  private int preformatted;
  private int code;

  private HtmlText() {}

  static boolean isHtml(String text) {
    return HTML.matcher(text).lookingAt();
  }

  static String of(String html) {
    Document page = Jsoup.parse(html.replace(BREAK, ""));
    return shown(page).replaceAll("\n?" + BREAK + "[ " + BREAK + "]*", "\n");
  }

  private static String shown(Node node) {
    HtmlText shown = new HtmlText();
    node.filter(shown);
    return shown.text.toString();
  }

  /** The text of a cell, which is on one line. */
  private static String cell(Element cell) {
    return shown(cell).replaceAll("[\\s" + BREAK + "]+", " ").strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String whole = words.getWholeText();
      String inLine = whole.replaceAll("[ \\t\\u00a0]+", " ").replaceAll("\\R", BREAK);
      text.append(preformatted > 0 ? whole : inLine);
    } else if (node instanceof Element element) {
      if (HIDDEN.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      text.append(edge(element));
      if (element.nameIs("tr")
          && element.childrenSize() > 1
          && element.selectFirst("pre") == null) {
        text.append(element.children().stream().map(HtmlText::cell).collect(joining("\t")));
        return FilterResult.SKIP_CHILDREN;
      }
      preformatted += element.nameIs("pre") ? 1 : 0;
      code += element.nameIs("code") ? 1 : 0;
      if (!Tag.isKnownTag(element.normalName()) && element.attributesSize() == 0) {
        text.append('<').append(element.normalName()).append('>'); // a placeholder, not escaped
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      preformatted -= element.nameIs("pre") ? 1 : 0;
      code -= element.nameIs("code") ? 1 : 0;
      text.append(edge(element));
    }
    return FilterResult.CONTINUE;
  }

  /** What is between an element and its surroundings. */
  private String edge(Element element) {
    String name = element.normalName();
    boolean block =
        Tag.isKnownTag(name) && !WITHIN_A_LINE.contains(name) && preformatted + code == 0;
    return APART.contains(name) ? "\n\n" : block || name.equals("br") ? BREAK : "";
  }
}
