package ai.autocalls.lead.model;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Phone numbers in E.164 form, and what keeps others from having it. */
final class E164 {
  /** As the contract has it. */
  static final String PATTERN = "^\\+[1-9]\\d{1,14}$";

  private static final String ACCEPTED =
      "; accepted are a plus sign and 2 to 15 digits, such as +12025550123";

  private E164() {}

  /** What is wrong with a number that does not match, without showing it. */
  static String fault(String number) {
    Set<String> separators = new TreeSet<>();
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      String separator = separator(number.charAt(i));
      if (separator == null) {
        rest.append(number.charAt(i));
      } else {
        separators.add(separator);
      }
    }
    String wrong = faultWithoutSeparators(rest.toString());
    if (!separators.isEmpty()) {
      String out = "leave out " + String.join(" and ", separators);
      wrong = wrong == null ? out : wrong + ", and " + out;
    }
    return wrong + ACCEPTED;
  }

  private static @Nullable String separator(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return "blanks";
    }
    if (Character.getType(c) == Character.DASH_PUNCTUATION) {
      return "hyphens";
    }
    return switch (c) {
      case '.' -> "dots";
      case '/' -> "slashes";
      case '(', ')' -> "parentheses";
      default -> null;
    };
  }

  private static @Nullable String faultWithoutSeparators(String number) {
    if (number.isEmpty()) {
      return "it has no digits";
    }
    if (number.charAt(0) != '+') {
      return "it does not begin with a plus sign and the country code";
    }
    String digits = number.substring(1);
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return "it has a character after the plus sign that is not a digit from 0 to 9";
    }
    if (digits.startsWith("0")) {
      return "no country code begins with 0";
    }
    return digits.length() < 2 || digits.length() > 15
        ? "the number of its digits is " + digits.length()
        : null;
  }
}
