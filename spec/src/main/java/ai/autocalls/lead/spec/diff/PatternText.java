package ai.autocalls.lead.spec.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a regular expression of ECMA-262, read one sign after the other. */
final class PatternText {
  private static final Pattern COUNTS = Pattern.compile("\\{(\\d{1,6})(,(\\d{0,6}))?\\}");
  private static final Pattern GROUP_NAME = Pattern.compile("\\?<[A-Za-z_$][\\w$]*>");
  private static final Pattern CODE =
      Pattern.compile("u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|u\\{([0-9a-fA-F]{1,6})\\}");

  private static final List<char[]> DIGITS = List.of(range('0', '9'));
  private static final List<char[]> WORD =
      List.of(range('0', '9'), range('A', 'Z'), range('_', '_'), range('a', 'z'));
  private static final List<char[]> SPACE =
      List.of(
          range('\t', '\r'),
          range(' ', ' '),
          range('\u00a0', '\u00a0'),
          range('\u1680', '\u1680'),
          range('\u2000', '\u200a'),
          range('\u2028', '\u2029'),
          range('\u202f', '\u202f'),
          range('\u205f', '\u205f'),
          range('\u3000', '\u3000'),
          range('\ufeff', '\ufeff'));
  private static final List<char[]> LINE_ENDS =
      List.of(range('\n', '\n'), range('\r', '\r'), range('\u2028', '\u2029'));

  private static final Map<Character, Character> CONTROLS =
      Map.of('t', '\t', 'n', '\n', 'r', '\r', 'f', '\f', 'v', '\u000b', '0', '\0');

  private final String pattern;
  private int at;

  /**
   * What one sign of a pattern matches.
   *
   * @param ranges one character out of these
   * @param pair a character beyond the first 65,536, as the two that a text has for it; else null
   */
  record Characters(List<char[]> ranges, String pair) {}

  PatternText(String pattern) {
    this.pattern = pattern;
  }

  boolean isAtEnd() {
    return at >= pattern.length();
  }

  boolean isAt(String sign) {
    return pattern.startsWith(sign, at);
  }

  boolean skip(String sign) {
    boolean found = isAt(sign);
    at += found ? sign.length() : 0;
    return found;
  }

  boolean skipGroupName() {
    return skip(GROUP_NAME) != null;
  }

  private Matcher skip(Pattern form) {
    Matcher matcher = form.matcher(pattern).region(at, pattern.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  /**
   * Least and most repetitions, the most below 0 without a limit; nothing where none are stated.
   */
  int[] counts() throws IncomparablePatternException {
    Matcher counts = skip(COUNTS);
    if (counts == null) {
      return new int[0];
    }
    int least = Integer.parseInt(counts.group(1));
    if (counts.group(2) == null) {
      return new int[] {least, least};
    }
    int most = counts.group(3).isEmpty() ? -1 : Integer.parseInt(counts.group(3));
    if (most >= 0 && most < least) {
      throw new IncomparablePatternException("counts out of order");
    }
    return new int[] {least, most};
  }

  Characters characters() throws IncomparablePatternException {
    if (skip(".")) {
      return new Characters(complement(LINE_ENDS), null);
    }
    if (skip("[")) {
      return new Characters(set(), null);
    }
    if (skip("\\")) {
      List<char[]> shorthand = shorthand();
      return shorthand != null ? new Characters(shorthand, null) : one(escaped());
    }
    return one(next());
  }

  private static Characters one(int code) {
    return code > Character.MAX_VALUE
        ? new Characters(List.of(), Character.toString(code))
        : new Characters(List.of(range((char) code, (char) code)), null);
  }

  private int next() {
    int code = pattern.codePointAt(at);
    at += Character.charCount(code);
    return code;
  }

  private List<char[]> set() throws IncomparablePatternException {
    boolean negated = skip("^");
    List<char[]> members = new ArrayList<>();
    while (!isAt("]")) {
      List<char[]> shorthand = member(members);
      if (shorthand != null) {
        members.addAll(shorthand);
      }
    }
    at++;
    return negated ? complement(members) : members;
  }

  /** Adds a character or a range; of a shorthand for several, gives those. */
  private List<char[]> member(List<char[]> members) throws IncomparablePatternException {
    if (isAtEnd()) {
      throw new IncomparablePatternException("an unmatched bracket");
    }
    boolean escape = skip("\\");
    List<char[]> shorthand = escape ? shorthand() : null;
    if (shorthand != null) {
      return shorthand;
    }
    char first = within(escape ? inSet() : next());
    boolean isRange = isAt("-") && !isAt("-]") && at + 1 < pattern.length();
    if (!isRange) {
      members.add(range(first, first));
      return null;
    }
    at++;
    boolean lastEscape = skip("\\");
    if (lastEscape && shorthand() != null) {
      throw new IncomparablePatternException("a range up to a class");
    }
    char last = within(lastEscape ? inSet() : next());
    if (last < first) {
      throw new IncomparablePatternException("a range out of order");
    }
    members.add(range(first, last));
    return null;
  }

  /** Within brackets, {@code \b} is the backspace. */
  private int inSet() throws IncomparablePatternException {
    return skip("b") ? '\b' : escaped();
  }

  private static char within(int code) throws IncomparablePatternException {
    if (code > PatternAutomaton.LAST) {
      throw new IncomparablePatternException("characters beyond the first 65,533 in a class");
    }
    return (char) code;
  }

  private List<char[]> shorthand() {
    for (Map.Entry<String, List<char[]>> entry :
        Map.of("d", DIGITS, "w", WORD, "s", SPACE).entrySet()) {
      if (skip(entry.getKey())) {
        return entry.getValue();
      }
      if (skip(entry.getKey().toUpperCase(Locale.ROOT))) {
        return complement(entry.getValue());
      }
    }
    return null;
  }

  private int escaped() throws IncomparablePatternException {
    if (isAtEnd()) {
      throw new IncomparablePatternException("a backslash at the end");
    }
    Matcher code = skip(CODE);
    if (code != null) {
      for (int group = 1; group <= 3; group++) {
        if (code.group(group) != null) {
          int value = Integer.parseInt(code.group(group), 16);
          if (value <= Character.MAX_CODE_POINT) {
            return value;
          }
        }
      }
      throw new IncomparablePatternException("no such character");
    }
    int sign = next();
    if (sign <= Character.MAX_VALUE && CONTROLS.containsKey((char) sign)) {
      return CONTROLS.get((char) sign);
    }
    if (Character.isLetterOrDigit(sign)) {
      throw new IncomparablePatternException("\\" + Character.toString(sign));
    }
    return sign;
  }

  private static char[] range(char first, char last) {
    return new char[] {first, last};
  }

  private static List<char[]> complement(List<char[]> ranges) {
    List<char[]> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(range -> range[0]));
    List<char[]> others = new ArrayList<>();
    int from = 0;
    for (char[] range : sorted) {
      if (range[0] > from) {
        others.add(range((char) from, (char) (range[0] - 1)));
      }
      from = Math.max(from, range[1] + 1);
    }
    if (from <= PatternAutomaton.LAST) {
      others.add(range((char) from, PatternAutomaton.LAST));
    }
    return others;
  }
}
