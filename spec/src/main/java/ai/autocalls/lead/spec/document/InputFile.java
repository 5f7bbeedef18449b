package ai.autocalls.lead.spec.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that someone names: read whole, and never more of it than a bound. */
public final class InputFile {
  private static final int MEBIBYTE = 1024 * 1024;

  private InputFile() {}

  /**
   * Reads a file.
   *
   * @param what what it should be, with its article, for messages: {@code an OpenAPI file}
   * @throws UnreadableInputException when the file is missing, a directory, unreadable or above the
   *     bound
   */
  public static byte[] bytes(Path file, String what, int mostMebibytes) {
    if (Files.isDirectory(file)) {
      throw new UnreadableInputException(file + " is a directory; name " + what + ".");
    }
    int most = mostMebibytes * MEBIBYTE;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new UnreadableInputException(
            "%s is larger than %d MiB; name %s.".formatted(file, mostMebibytes, what));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new UnreadableInputException(file + " does not exist; name " + what + ".", e);
    } catch (IOException e) {
      throw new UnreadableInputException(
          "%s cannot be read (%s); name %s.".formatted(file, e.getClass().getSimpleName(), what),
          e);
    }
  }

  /**
   * Reads a file as text.
   *
   * @param file a file in UTF-8, with or without a byte order mark
   * @throws UnreadableInputException as for {@link #bytes}; and when the file is empty or is not
   *     text in UTF-8
   */
  public static String text(Path file, String what, int mostMebibytes) {
    return decode(file.toString(), bytes(file, what, mostMebibytes), what);
  }

  /**
   * The text of bytes.
   *
   * @param name what to call them in messages
   * @param bytes text in UTF-8, with or without a byte order mark
   * @throws UnreadableInputException when there is no text, or not in UTF-8
   */
  public static String decode(String name, byte[] bytes, String what) {
    if (isUtf16(bytes)) {
      throw new UnreadableInputException(name + " is UTF-16 or UTF-32 text; save it as UTF-8.");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException(name + " is not UTF-8 text; save it as UTF-8.", e);
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableInputException(name + " is a binary file; name " + what + ".");
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      throw new UnreadableInputException(name + " is empty; name " + what + ".");
    }
    return text;
  }

  /** Either mark, or of a text that begins with ASCII, the zero bytes beside its characters. */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 4) {
      return false;
    }
    int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return first == 0xFEFF
        || first == 0xFFFE
        || (bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] != 0)
        || (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0)
        || (bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0);
  }
}
