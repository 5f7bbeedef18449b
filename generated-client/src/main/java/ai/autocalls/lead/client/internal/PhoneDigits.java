package ai.autocalls.lead.client.internal;

import java.util.LinkedHashSet;
import java.util.Set;

/** Phone numbers without what people put between their digits: blanks, dashes, dots, brackets. */
final class PhoneDigits {
  private static final int FEWEST = 5;
  private static final int FEWEST_WITHOUT_COUNTRY = 7;
  private static final int LONGEST_COUNTRY_CODE = 3;

  /** ") - " is about as much as people write between two digits. */
  private static final int MOST_SEPARATORS = 4;

  private PhoneDigits() {}

  /**
   * The digits of the text, with a break where anything else is between them. The first digit of a
   * number also stands for a plus sign or bracket before it.
   */
  static MappedText in(MappedText folded) {
    MappedText digits = new MappedText(16);
    int last = -1;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isDigit(c)) {
        boolean first = last < 0;
        int lead = first && i > 0 && "+(".indexOf(folded.charAt(i - 1)) >= 0 ? i - 1 : i;
        digits.add(c, folded.start(lead), folded.end(i));
        last = i;
      } else if (last >= 0 && !(isSeparator(c) && i - last <= MOST_SEPARATORS)) {
        digits.add(MappedText.BREAK, folded.start(i), folded.start(i));
        last = -1;
      }
    }
    return digits;
  }

  /**
   * The digits by which to find a number: all of them, and without what may be the code of the
   * country. Empty if the folded text is not a phone number.
   */
  static Set<String> patternsOf(String folded) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      if (isDigit(folded.charAt(i))) {
        digits.append(folded.charAt(i));
      } else if (!isSeparator(folded.charAt(i))) {
        return Set.of();
      }
    }
    Set<String> patterns = new LinkedHashSet<>();
    if (digits.length() >= FEWEST) {
      patterns.add(digits.toString());
    }
    for (int code = 1; code <= LONGEST_COUNTRY_CODE; code++) {
      if (digits.length() - code >= FEWEST_WITHOUT_COUNTRY) {
        patterns.add(digits.substring(code));
      }
    }
    return patterns;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSeparator(char c) {
    return c <= '9' && " -./()+".indexOf(c) >= 0;
  }
}
