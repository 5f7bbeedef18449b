package ai.autocalls.lead.client.internal;

/** Finds what looks like a phone number or a mail address, of anyone. */
final class PersonalData {
  /** Fewer digits are an id, a year, an amount. */
  private static final int FEWEST_DIGITS = 6;

  private PersonalData() {}

  static void mark(MappedText folded, Spans spans) {
    markNumbers(PhoneDigits.in(folded), spans);
    markMailAddresses(folded, spans);
  }

  private static void markNumbers(MappedText digits, Spans spans) {
    int start = 0;
    for (int i = 0; i <= digits.length(); i++) {
      if (i == digits.length() || digits.charAt(i) == MappedText.BREAK) {
        if (i - start >= FEWEST_DIGITS) {
          spans.add(digits.start(start), digits.end(i - 1));
        }
        start = i + 1;
      }
    }
  }

  /** What is around an at sign, up to a blank, a quote or a bracket on either side. */
  private static void markMailAddresses(MappedText folded, Spans spans) {
    int start = 0;
    int at = -1;
    for (int i = 0; i <= folded.length(); i++) {
      char c = i == folded.length() ? ' ' : folded.charAt(i);
      if (c == '@' && i > start && at < start) {
        at = i;
      } else if (isDelimiter(c)) {
        if (at >= start && i > at + 1) {
          spans.add(folded.start(start), folded.end(i - 1));
        }
        start = i + 1;
      }
    }
  }

  private static boolean isDelimiter(char c) {
    return switch (c) {
      case ' ', '"', '\'', '<', '>', '[', ']', '(', ')', '{', '}', ',', ';', MappedText.BREAK ->
          true;
      default -> false;
    };
  }
}
