package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;

/** Turns a page of documentation into facts, whichever form it comes in. */
public final class PageReader {
  private PageReader() {}

  /**
   * Reads a page: rendered text, Mintlify source (md, mdx) or HTML, told apart by what is in it.
   *
   * @param page a file, or an address that begins with {@code http://} or {@code https://}; behind
   *     an HTML page's address plus {@code .md}, Mintlify sites keep its source, which is read in
   *     its stead
   * @return what the page states; without lines where the page is HTML
   * @throws UnreadableInputException when the page cannot be had (missing, above 5 MiB, not text,
   *     no answer within 20 seconds, an answer other than 200, a redirect to another host) or
   *     describes no endpoint
   */
  public static Facts read(String page) {
    String text =
        page.matches("(?i)https?://.*") ? WebPage.text(page) : PageFile.text(page, Path.of(page));
    boolean html = HtmlReader.isHtml(text);
    FactsBuilder facts = html ? HtmlReader.read(text) : source(text);
    if (facts.isEmpty()) {
      throw new UnreadableInputException(
          page + " describes no endpoint: it lists no field and shows no JSON; name another page.");
    }
    return html ? facts.build().withoutLines() : facts.build();
  }

  private static FactsBuilder source(String text) {
    return MintlifyReader.isMintlify(text)
        ? MintlifyReader.read(text)
        : RenderedTextReader.read(text);
  }
}
