package ai.autocalls.lead.spec.document;

import java.util.stream.Collectors;

/**
 * Text from elsewhere, made safe for a terminal, a log and a report: nothing in it moves the
 * cursor, hides, reorders or commands.
 *
 * <p>Control characters, direction overrides, invisible characters and half surrogate pairs are
 * written as {@code \}{@code uXXXX}, which is also what they are in a JSON string. So a JSON text
 * means the same afterwards.
 */
public final class VisibleText {
  private VisibleText() {}

  /**
   * Text that stays within one line: line breaks and tabs are escaped too.
   *
   * @param text text from elsewhere; may be null
   * @return the text on one line; {@code "null"} for null
   */
  public static String line(String text) {
    String foreign = String.valueOf(text);
    if (foreign.codePoints().noneMatch(VisibleText::isUnsafe)) {
      return foreign;
    }
    StringBuilder visible = new StringBuilder(foreign.length() + 16);
    foreign
        .codePoints()
        .forEach(c -> visible.append(isUnsafe(c) ? escaped(c) : Character.toString(c)));
    return visible.toString();
  }

  /**
   * Text that a reader compares with what is in a file: what no one would see, spaces of other
   * kinds included, is named in its place, as in {@code phone<U+200B>}.
   */
  public static String named(String text) {
    return text.codePoints()
        .mapToObj(c -> isSeen(c) ? Character.toString(c) : "<U+%04X>".formatted(c))
        .collect(Collectors.joining());
  }

  private static boolean isSeen(int c) {
    int type = Character.getType(c);
    boolean blank = type == Character.SPACE_SEPARATOR && c != ' ' || c == 0x2800;
    return !blank && !isUnsafe(c) && type != Character.PRIVATE_USE && type != Character.UNASSIGNED;
  }

  /** Whether a terminal would obey a character, or not show it where it is. */
  static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isInvisible(c) || (c & 0xfffe) == 0xfffe; // the last two of a plane are no text
    };
  }

  static String escaped(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        StringBuilder units = new StringBuilder();
        for (char unit : Character.toChars(c)) {
          units.append("\\u%04x".formatted((int) unit));
        }
        yield units.toString();
      }
    };
  }

  /** Letters and marks that show as nothing. */
  private static boolean isInvisible(int c) {
    return c == 0x034f
        || c == 0x115f
        || c == 0x1160
        || c == 0x3164
        || c == 0xffa0
        || (c >= 0xe0000 && c <= 0xe0fff);
  }
}
