package ai.autocalls.lead.client.internal;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Removes the differences that a reader does not see, or sees through: letter case, Unicode
 * normalization form, accents, widths, kinds of blanks, dashes and digits, invisible characters.
 */
final class Folding {
  /** Results by code point, for the length of one call: normalizing is slow. */
  private final String[][] pages = new String[256][];

  MappedText fold(MappedText text) {
    MappedText folded = new MappedText(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      int units = 1;
      if (c < 0x80) {
        c = ascii(c);
        if (c == 0) {
          folded.extend(text.end(i));
        } else if (c != ' ' || !blank) {
          folded.add(c, text.start(i), text.end(i));
          blank = c == ' ';
        }
      } else if (c == MappedText.BREAK) {
        folded.add(c, text.start(i), text.end(i));
        blank = false;
      } else {
        int codePoint = text.codePointAt(i);
        units = Character.charCount(codePoint);
        String letters = folded(codePoint);
        if (letters.isEmpty()) {
          folded.extend(text.end(i + units - 1));
        }
        for (int k = 0; k < letters.length(); k++) {
          char letter = letters.charAt(k);
          if (letter != ' ' || !blank) {
            folded.add(letter, text.start(i), text.end(i + units - 1));
            blank = letter == ' ';
          }
        }
      }
      i += units;
    }
    return folded;
  }

  /** 0 for a control character, which goes with what is before it. */
  private static char ascii(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 'a' - 'A');
    }
    if (c > ' ' && c < 0x7f) {
      return c;
    }
    return c == ' ' || (c >= '\t' && c <= '\r') ? ' ' : 0;
  }

  private String folded(int codePoint) {
    if (!Character.isBmpCodePoint(codePoint)) {
      return foldedAnew(codePoint);
    }
    String[] page = pages[codePoint >> 8];
    if (page == null) {
      page = new String[256];
      pages[codePoint >> 8] = page;
    }
    String letters = page[codePoint & 0xff];
    if (letters == null) {
      letters = foldedAnew(codePoint);
      page[codePoint & 0xff] = letters;
    }
    return letters;
  }

  private static String foldedAnew(int codePoint) {
    String letters = Character.toString(codePoint);
    if (Character.isIdeographic(codePoint)
        && Normalizer.isNormalized(letters, Normalizer.Form.NFKD)) {
      return letters;
    }
    // Lower, upper, lower: ẞ becomes ß, SS and ss.
    String plain =
        Normalizer.normalize(letters, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    plain = Normalizer.normalize(plain, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      append(plain.codePointAt(i), folded);
    }
    return folded.toString();
  }

  private static void append(int letter, StringBuilder folded) {
    int digit = Character.digit(letter, 10);
    if (digit >= 0) {
      folded.append((char) ('0' + digit));
      return;
    }
    switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL,
          Character.SURROGATE -> {}
      case Character.DASH_PUNCTUATION -> folded.append('-');
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          folded.append(' ');
      default -> folded.appendCodePoint(letter);
    }
  }
}
