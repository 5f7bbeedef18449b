package ai.autocalls.lead.contract.matrix;

import java.util.Locale;

/** How statuses are named as elements. */
final class StatusElement {
  private static final String PREFIX = "status.";

  /** A status that no contract lists, so that {@code default} is what covers it. */
  private static final int UNLISTED = 418;

  private StatusElement() {}

  /** The element of a status, such as {@code status.422}. */
  static String name(int status) {
    return PREFIX + status;
  }

  static boolean is(String element) {
    return element.startsWith(PREFIX);
  }

  /** A status of an element; of a range or of {@code default}, one that stands for all. */
  static int example(String element) {
    String status = element.substring(PREFIX.length());
    return status.equals("default")
        ? UNLISTED
        : Integer.parseInt(status.toUpperCase(Locale.ROOT).replace("XX", "03"));
  }
}
