package ai.autocalls.lead.spec.docs;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns a page of documentation into facts. */
public final class PageReader {
  private static final int MAX_BYTES = 5 * 1024 * 1024;

  private PageReader() {}

  /**
   * Reads a page.
   *
   * @param page a file
   * @return what it states
   * @throws UnreadableInputException when it cannot be read or describes no endpoint
   */
  public static Facts read(String page) {
    FactsBuilder facts = RenderedTextReader.read(text(page));
    if (facts.isEmpty()) {
      throw new UnreadableInputException(
          page + " describes no endpoint: it lists no field and shows no JSON; name another page.");
    }
    return facts.build();
  }

  private static String text(String page) {
    Path file = Path.of(page);
    if (Files.isDirectory(file)) {
      throw new UnreadableInputException(page + " is a directory; name a page.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new UnreadableInputException(page + " is larger than 5 MiB; a page is not.");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        throw new UnreadableInputException(page + " is empty; save the page again.");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException(page + " is not UTF-8 text; save it as UTF-8.", e);
    } catch (IOException e) {
      throw new UnreadableInputException(
          page + " cannot be read (" + e.getClass().getSimpleName() + "); check the name.", e);
    }
  }
}
