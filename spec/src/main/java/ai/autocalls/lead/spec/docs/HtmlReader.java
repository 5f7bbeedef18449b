package ai.autocalls.lead.spec.docs;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/** Reads an HTML page by the text that a browser would show. */
final class HtmlReader {
  private static final Pattern HTML =
      Pattern.compile(
          "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)?<(?:!doctype\\s+html|html|head|body|div|main"
              + "|article|section|pre|table|p|h1|h2)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private HtmlReader() {}

  static boolean isHtml(String text) {
    return HTML.matcher(text).lookingAt();
  }

  /** The facts of an HTML page, as far as they are there. Lines count in the shown text. */
  static FactsBuilder read(String html) {
    return RenderedTextReader.read(shownText(html));
  }

  static String shownText(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style, noscript, template, svg, head").remove();
    ShownText text = new ShownText();
    page.traverse(text);
    return text.text.toString();
  }

  /**
   * Text with a line for each element, as a browser's selection gives it; only elements that stand
   * within a line of prose or code stay on their line.
   */
  private static final class ShownText implements NodeVisitor {
    private static final Set<String> WITHIN_A_LINE =
        Set.of("a", "abbr", "b", "code", "em", "i", "kbd", "mark", "s", "small", "strong", "u");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "pre");

    private final StringBuilder text = new StringBuilder();
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(preformatted > 0 ? words.getWholeText() : stripLines(words.getWholeText()));
      } else if (node instanceof Element element) {
        around(element);
        preformatted += element.nameIs("pre") ? 1 : 0;
        if (!Tag.isKnownTag(element.normalName()) && element.attributesSize() == 0) {
          text.append('<').append(element.normalName()).append('>'); // a placeholder, unescaped
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        preformatted -= element.nameIs("pre") ? 1 : 0;
        around(element);
      }
    }

    private void around(Element element) {
      String name = element.normalName();
      boolean inCode = preformatted > 0 || element.closest("code") != null;
      if (HEADINGS.contains(name)) {
        text.append("\n\n");
      } else if (element.nameIs("br")
          || (Tag.isKnownTag(name) && !WITHIN_A_LINE.contains(name) && !inCode)) {
        newLine();
      }
    }

    private void newLine() {
      if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    private static String stripLines(String words) {
      return words.replaceAll("[ \\t\\x0B\\f]*\\R\\s*", "\n").replace('\u00a0', ' ');
    }
  }
}
