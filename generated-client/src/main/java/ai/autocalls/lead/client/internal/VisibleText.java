package ai.autocalls.lead.client.internal;

/**
 * Text in which nothing is hidden and nothing can act on a terminal or a log: line breaks, control
 * characters, direction overrides and characters without width are written as {@code \n} or {@code
 * \\u001b}.
 */
public final class VisibleText {
  private VisibleText() {}

  /**
   * Makes a text safe to print on one line. Only for output: reading it back is not intended, so a
   * backslash stays as it is.
   *
   * @param text the text
   * @return the text, visible from end to end
   */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      i += append(text, i, visible);
    }
    return visible.toString();
  }

  /** Appends the character that begins at the index, and returns how many chars it has. */
  static int append(String text, int index, StringBuilder visible) {
    char c = text.charAt(index);
    if (c >= ' ' && c < 0x7f) {
      visible.append(c);
      return 1;
    }
    int codePoint = text.codePointAt(index);
    int chars = Character.charCount(codePoint);
    switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> {
        for (int i = index; i < index + chars; i++) {
          escape(text.charAt(i), visible);
        }
      }
      default -> visible.append(text, index, index + chars);
    }
    return chars;
  }

  private static void escape(char c, StringBuilder visible) {
    switch (c) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> {
        visible.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          visible.append(Character.forDigit(c >> shift & 0xf, 16));
        }
      }
    }
  }
}
