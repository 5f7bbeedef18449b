package ai.autocalls.lead.contract.matrix;

/** How statuses are named as elements: server errors are one, whichever status they have. */
final class StatusElement {
  private static final String PREFIX = "status.";

  private StatusElement() {}

  /** The element of a status, such as {@code status.422} or {@code status.5XX}. */
  static String name(int status) {
    return PREFIX + (status >= 500 ? "5XX" : Integer.toString(status));
  }

  static boolean is(String element) {
    return element.startsWith(PREFIX);
  }

  /** A status of an element; of server errors, one that stands for all. */
  static int example(String element) {
    return Integer.parseInt(element.substring(PREFIX.length()).replace("XX", "03"));
  }
}
