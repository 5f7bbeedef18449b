package ai.autocalls.lead.spec.vendor;

import java.util.List;
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
    private int code;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (preformatted > 0) {
          text.append(words.getWholeText());
        } else {
          addLines(words.getWholeText());
        }
      } else if (node instanceof Element element) {
        around(element);
        preformatted += element.nameIs("pre") ? 1 : 0;
        code += element.nameIs("code") ? 1 : 0;
        if (!Tag.isKnownTag(element.normalName()) && element.attributesSize() == 0) {
          text.append('<').append(element.normalName()).append('>'); // a placeholder, unescaped
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        preformatted -= element.nameIs("pre") ? 1 : 0;
        code -= element.nameIs("code") ? 1 : 0;
        around(element);
      }
    }

    private void around(Element element) {
      String name = element.normalName();
      boolean inCode = preformatted > 0 || code > 0;
      if (HEADINGS.contains(name)) {
        text.append("\n\n");
      } else if (element.nameIs("br")
          || (Tag.isKnownTag(name) && !WITHIN_A_LINE.contains(name) && !inCode)) {
        newLine();
      }
    }

    private void newLine() {
      while (text.length() > 0 && " \t".indexOf(text.charAt(text.length() - 1)) >= 0) {
        text.setLength(text.length() - 1);
      }
      if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    /** White space means nothing here, but a browser's line may well be the source's. */
    private void addLines(String words) {
      List<String> lines = words.replace('\u00a0', ' ').lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          newLine();
        }
        text.append(lines.get(i).isBlank() ? " " : lines.get(i));
      }
      if (words.endsWith("\n")) {
        newLine();
      }
    }
  }
}
