package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A saved page. */
final class PageFile {
  /** No page of documentation is larger. */
  static final int MAX_BYTES = 5 * 1024 * 1024;

  private PageFile() {}

  static String text(String page, Path file) {
    if (Files.isDirectory(file)) {
      throw new UnreadableInputException(page + " is a directory; name a page.");
    }
    if (!Files.exists(file)) {
      throw new UnreadableInputException(page + " does not exist; check the name.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return decode(page, in.readNBytes(MAX_BYTES + 1), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnreadableInputException(
          page + " cannot be read (" + e.getClass().getSimpleName() + "); check the file.", e);
    }
  }

  /** The text of a page's bytes. */
  static String decode(String page, byte[] bytes, Charset charset) {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableInputException(page + " is larger than 5 MiB; name a page alone.");
    }
    String text;
    try {
      text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException(
          page + " is not " + charset + " text; save it as UTF-8 text.", e);
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableInputException(page + " is a binary file; save the page as text.");
    }
    if (text.isBlank()) {
      throw new UnreadableInputException(page + " is empty; save the page again.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
