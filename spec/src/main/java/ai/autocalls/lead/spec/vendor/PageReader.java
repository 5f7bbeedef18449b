package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;
import java.util.Set;

/** Turns a page of documentation into facts, whichever form it comes in. */
public final class PageReader {
  /** Far more text than the page of one endpoint has. */
  private static final int MOST_TEXT = 512 * 1024;

  private PageReader() {}

  /**
   * Reads a page: rendered text, Mintlify source (md, mdx) or HTML, distinguished by its content.
   *
   * @param page a file, or an address that begins with {@code http://} or {@code https://}; behind
   *     an HTML page's address plus {@code .md}, Mintlify sites keep its source, which is read
   *     instead
   * @return what the page states; without lines where the page is HTML
   * @throws UnreadableInputException when the page cannot be read (missing, above 5 MiB, not text,
   *     no response within 20 seconds, a status other than 200, a redirect to another host) or
   *     describes no endpoint
   */
  public static Facts read(String page) {
    return read(page, new SpecFields(SpecDocument.bundled(), null).names());
  }

  /**
   * Reads a page with the contract's names of fields, to place those listed without their object.
   */
  static Facts read(String page, Set<String> contract) {
    String text =
        page.matches("(?i)https?://.*") ? WebPage.text(page) : PageFile.text(page, Path.of(page));
    String shown = HtmlText.isHtml(text) ? HtmlText.of(text) : text;
    if (shown.length() > MOST_TEXT) {
      throw new UnreadableInputException(
          page + " shows more than 512 KiB of text; name the page of one endpoint.");
    }
    Facts facts = PageInterpreter.facts(PageBlocks.of(shown), contract);
    if (facts.fields().isEmpty()
        && facts.request() == Example.NONE
        && facts.response() == Example.NONE) {
      throw new UnreadableInputException(
          page + " describes no endpoint: it lists no field and shows no JSON; name another page.");
    }
    return HtmlText.isHtml(text) ? facts.withoutLines() : facts;
  }
}
