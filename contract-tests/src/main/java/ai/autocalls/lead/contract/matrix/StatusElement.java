package ai.autocalls.lead.contract.matrix;

/** How statuses are named as elements. */
final class StatusElement {
  private static final String PREFIX = "status.";

  private StatusElement() {}

  /** The element of a status, such as {@code status.422}. */
  static String name(int status) {
    return PREFIX + status;
  }

  static boolean is(String element) {
    return element.startsWith(PREFIX);
  }

  /** The status of an element. */
  static int status(String element) {
    return Integer.parseInt(element.substring(PREFIX.length()));
  }
}
