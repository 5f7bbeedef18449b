package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Sha256;
import java.util.SortedMap;

/** The list of checksums that {@code sha256sum --check} reads. */
final class Sha256Sums {
  private Sha256Sums() {}

  static String of(SortedMap<String, byte[]> files) {
    StringBuilder sums = new StringBuilder();
    files.forEach(
        (name, content) -> sums.append(Sha256.of(content)).append("  ").append(name).append('\n'));
    return sums.toString();
  }
}
