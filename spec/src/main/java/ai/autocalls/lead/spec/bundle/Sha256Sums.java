package ai.autocalls.lead.spec.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** The list of checksums that {@code sha256sum --check} reads. */
final class Sha256Sums {
  private Sha256Sums() {}

  static String of(SortedMap<String, byte[]> files) {
    StringBuilder sums = new StringBuilder();
    files.forEach(
        (name, content) -> sums.append(sum(content)).append("  ").append(name).append('\n'));
    return sums.toString();
  }

  private static String sum(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
