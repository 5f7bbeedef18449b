package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a bundle, as somebody published it: of any size, and perhaps none of ours. */
final class PublishedFile {
  /** Some hundred times what a bundle's largest form takes. */
  private static final int MAX_BYTES = 20 * 1024 * 1024;

  private PublishedFile() {}

  /**
   * @throws UnreadableInputException when the file is missing, a directory, or above 20 MiB
   */
  static byte[] read(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnreadableInputException(file + " is a directory; name a file of a bundle.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new UnreadableInputException(file + " is larger than 20 MiB, so of no bundle.");
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableInputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
