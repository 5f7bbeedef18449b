package ai.autocalls.lead.spec.lint;

/** Text of a document as a message shows it: with what no one would see. */
final class Visible {
  private Visible() {}

  /** The text, each invisible character named in its place, as in {@code phone<U+200B>}. */
  static String text(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (isSeen(character)) {
                visible.appendCodePoint(character);
              } else {
                visible.append("<U+%04X>".formatted(character));
              }
            });
    return visible.toString();
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> character != '\u3164' && character != '\u2800'; // blank, though letter and symbol
    };
  }
}
