package ai.autocalls.lead.spec.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 checksums as {@code sha256sum} writes them. */
public final class Sha256 {
  private Sha256() {}

  /**
   * The checksum of a content.
   *
   * @param content the bytes
   * @return 64 hexadecimal digits
   */
  public static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * The checksum of a file.
   *
   * @param file the file
   * @return 64 hexadecimal digits
   * @throws UnreadableInputException when the file cannot be read
   */
  public static String of(Path file) {
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableInputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
