package ai.autocalls.lead.spec.document;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;

/**
 * A regular expression that gives up after a number of steps: Java's engine tries every way to
 * divide a text, of which {@code ^(a+)+$} has more than anyone can wait for.
 */
final class BoundedPattern implements RegularExpression {
  private static final int MOST_STEPS = 2_000_000;

  private final Pattern pattern;

  BoundedPattern(String regex) {
    this.pattern =
        Pattern.compile(
            RegularExpressions.replaceLongformCharacterProperties(
                RegularExpressions.replaceDollarAnchors(regex)));
  }

  @Override
  public boolean matches(String value) {
    try {
      return pattern.matcher(new CountedText(value)).find();
    } catch (StackOverflowError e) {
      // the engine goes by recursion over the text, and nothing else shows how deep it may go
      throw tooMuch();
    }
  }

  private UncheckableValueException tooMuch() {
    return new UncheckableValueException(
        "its pattern %s takes more than %,d steps on it".formatted(pattern, MOST_STEPS));
  }

  /** A text that counts how often it is looked at. */
  private final class CountedText implements CharSequence {
    private final String text;
    private int steps;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw tooMuch();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
