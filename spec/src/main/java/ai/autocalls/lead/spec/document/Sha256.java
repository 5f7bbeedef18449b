package ai.autocalls.lead.spec.document;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256 checksums as {@code sha256sum} writes them. */
public final class Sha256 {
  /** Far more than any file that is released. */
  private static final int MAX_MEBIBYTES = 100;

  private Sha256() {}

  /**
   * The checksum of a content.
   *
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
   * @return 64 hexadecimal digits
   * @throws UnreadableInputException when the file cannot be read
   */
  public static String of(Path file) {
    return of(InputFile.bytes(file, "a released file", MAX_MEBIBYTES));
  }

  /** The list of checksums that {@code sha256sum --check} reads. */
  public static String sums(SortedMap<String, byte[]> files) {
    StringBuilder sums = new StringBuilder();
    files.forEach(
        (name, content) -> sums.append(of(content)).append("  ").append(name).append('\n'));
    return sums.toString();
  }
}
