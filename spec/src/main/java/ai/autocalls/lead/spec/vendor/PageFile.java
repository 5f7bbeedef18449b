package ai.autocalls.lead.spec.vendor;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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
      return decode(page, in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw new UnreadableInputException(
          page + " cannot be read (" + e.getClass().getSimpleName() + "); check the file.", e);
    }
  }

  /**
   * The text of a page's bytes: UTF-16 with its mark, or UTF-8, or what browsers take the rest for.
   */
  static String decode(String page, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableInputException(page + " is larger than 5 MiB; name a page alone.");
    }
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
}
