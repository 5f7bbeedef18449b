package ai.autocalls.lead.contract.matrix;

/** How statuses are named as elements: server errors are one, whichever status they have. */
final class StatusElement {
  private static final String PREFIX = "status.";

  /** A status that no contract lists, so that {@code default} is what covers it. */
  private static final int UNLISTED = 418;

  private StatusElement() {}

  /** The element of a status, such as {@code status.422} or {@code status.5XX}. */
  static String name(int status) {
    return PREFIX + (status >= 500 ? "5XX" : Integer.toString(status));
  }

  static boolean is(String element) {
    return element.startsWith(PREFIX);
  }

  /** A status of an element; of a range or of {@code default}, one that stands for all. */
  static int example(String element) {
    String status = element.substring(PREFIX.length());
    return status.equals("default")
        ? UNLISTED
        : Integer.parseInt(status.toUpperCase(java.util.Locale.ROOT).replace("XX", "03"));
  }
}
