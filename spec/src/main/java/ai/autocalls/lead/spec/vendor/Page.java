package ai.autocalls.lead.spec.vendor;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import ai.autocalls.lead.spec.document.InputFile;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page of documentation, whichever form it comes in.
 *
 * @param name what the caller calls it
 * @param blocks the parts of its text
 * @param endpoint what they say of method, path, host and statuses
 * @param isHtml whether it is HTML, where lines mean nothing
 */
record Page(String name, List<Block> blocks, Endpoint endpoint, boolean isHtml) {
  static final int MAX_MEBIBYTES = 5;

  /** Far more text than the page of one operation has. */
  private static final int MOST_TEXT = 512 * 1024;

  /**
   * Reads a page: rendered text, Mintlify source (md, mdx) or HTML, distinguished by its content.
   *
   * @param name a file, or an address that begins with {@code http://} or {@code https://}
   * @throws UnreadableInputException when the page cannot be read: missing, above 5 MiB, not text,
   *     or an address that does not respond with a page in time
   */
  static Page read(String name) {
    String text =
        name.matches("(?i)https?://.*")
            ? WebPage.text(name)
            : decode(name, InputFile.bytes(Path.of(name), "a page", MAX_MEBIBYTES));
    boolean isHtml = HtmlText.isHtml(text);
    String shown = isHtml ? HtmlText.of(text) : text;
    if (shown.length() > MOST_TEXT) {
      throw new UnreadableInputException(
          name + " shows more than 512 KiB of text; name the page of one operation.");
    }
    List<Block> blocks = PageBlocks.of(shown);
    return new Page(name, blocks, Endpoint.of(blocks), isHtml);
  }

  /** The text of bytes: UTF-16 with its mark, or UTF-8, or what browsers take the rest for. */
  static String decode(String page, byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    Charset first = mark == 0xfeff || mark == 0xfffe ? UTF_16 : UTF_8;
    String text;
    try {
      text = first.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableInputException(page + " is a binary file; save the page as text.");
    }
    if (text.isBlank()) {
      throw new UnreadableInputException(page + " is empty; save the page again.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The document's operation that the page is about; empty when the document lacks it. */
  Optional<Operation> operation(SpecDocument spec) {
    return DocsComparison.operation(endpoint.method, endpoint.path, spec);
  }

  /**
   * What the page states.
   *
   * @param contract the names of the operation's elements, to place fields that are listed without
   *     their object
   * @throws UnreadableInputException when the page describes no endpoint
   */
  Facts facts(Set<String> contract) {
    Facts facts = PageInterpreter.facts(blocks, endpoint, contract);
    if (facts.fields().isEmpty() && facts.examples().isEmpty()) {
      throw new UnreadableInputException(
          name + " describes no endpoint: it lists no field and shows no JSON; name another page.");
    }
    return isHtml ? facts.withoutLines() : facts;
  }
}
