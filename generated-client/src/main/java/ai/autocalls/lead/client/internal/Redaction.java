package ai.autocalls.lead.client.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Masks secret values in text that comes from elsewhere, such as a response that repeats the
 * request. For the client and the contract kit; not for applications.
 *
 * <p>A value is found in any letter case and Unicode normalization form, percent-encoded, escaped
 * as in JSON or HTML (up to three layers deep), and inside Base64 ({@link Base64Text} states the
 * limits). A phone number is found by its digits, whatever is between them, and without its country
 * code. Every occurrence of every value is masked, also where values overlap; so the order of the
 * values does not matter. A beginning of a value at the very end of the text is masked too, since
 * the text may have been cut there.
 *
 * <p>Values of one character are not masked, nor are booleans, blanks and asterisks: they identify
 * no one, and masking them would leave nothing to read. Names in maps are not values.
 *
 * <p>If there is more to look for than memory allows, which takes a million characters of values
 * and a text as long, the whole text is masked.
 *
 * <p>The time is linear in the length of the text, and there is no recursion over it. Immutable,
 * and safe for use by many threads.
 */
public final class Redaction {
  /** Masks no values; {@link #line} still masks what looks like personal data. */
  public static final Redaction NONE = new Redaction(List.of());

  private static final int NO_LIMIT = Integer.MAX_VALUE - 1;
  private static final int USUAL_LENGTH = 1024;

  /** Where a long text is cut, a value that begins before the cut is recognized by this much. */
  private static final int READ_AHEAD = 1 << 13;

  private final List<Object> values;
  private volatile @Nullable Patterns patterns;

  private Redaction(List<Object> values) {
    this.values = values;
  }

  /**
   * Masks the given values.
   *
   * @param values strings, numbers, and maps, collections and arrays of such; null is left out
   * @return the redaction
   */
  public static Redaction of(@Nullable Object... values) {
    return NONE.and(values);
  }

  /**
   * Masks more values than this one does.
   *
   * @param more what to mask too, as in {@link #of}
   * @return another redaction
   */
  public Redaction and(@Nullable Object... more) {
    return new Redaction(
        Stream.concat(values.stream(), Arrays.stream(more).filter(value -> value != null))
            .toList());
  }

  /**
   * Masks the values. All other text stays as it is; {@link VisibleText} makes it safe to print.
   *
   * @param text the text
   * @return the text without the values
   */
  public String mask(String text) {
    return values.isEmpty() ? text : render(text, spans(text, false), false, NO_LIMIT).toString();
  }

  /**
   * Masks the values, then cuts the text. A cut never leaves a part of a value.
   *
   * @param text the text
   * @param limit how many characters the result may have, the ellipsis at its end included
   * @return the text without the values, cut
   */
  public String cut(String text, int limit) {
    return limited(text, limit, false);
  }

  /**
   * Makes foreign text fit for one line of a log or message: masks the values and whatever looks
   * like a phone number or a mail address, cuts it, and makes what remains visible as {@link
   * VisibleText} does.
   *
   * @param text the text
   * @param limit how many characters the result may have, the ellipsis at its end included
   * @return one line
   */
  public String line(String text, int limit) {
    return limited(text, limit, true);
  }

  /**
   * Like {@link #line(String, int)}, without a cut.
   *
   * @param text the text
   * @return one line
   */
  public String line(String text) {
    return render(text, spans(text, true), true, NO_LIMIT).toString();
  }

  /** Does not read a long text to its end if a part of it fills the line. */
  private String limited(String text, int limit, boolean line) {
    long enough = 8L * limit + READ_AHEAD;
    if (text.length() > enough) {
      String start = text.substring(0, (int) enough);
      Spans spans = spans(start, line);
      LimitedText shown = render(text.substring(0, (int) enough - READ_AHEAD), spans, line, limit);
      if (shown.isFull()) {
        return shown.toString();
      }
    }
    return render(text, spans(text, line), line, limit).toString();
  }

  private Spans spans(String text, boolean personalData) {
    Spans spans = new Spans(text.length());
    Patterns sought = values.isEmpty() ? null : patternsFor(text.length());
    if (sought != null && sought.areTooMany()) {
      spans.add(0, text.length());
      return spans;
    }
    Folding folding = new Folding();
    for (MappedText layer : layers(MappedText.of(text))) {
      MappedText folded = folding.fold(layer);
      if (personalData) {
        PersonalData.mark(folded, spans);
      }
      if (sought != null) {
        sought.mark(folded, spans);
        for (MappedText inner : layers(Base64Text.in(layer))) {
          sought.mark(folding.fold(inner), spans);
        }
      }
    }
    return spans;
  }

  /**
   * The text as it is, and with one layer of escaping after the other undone: once as a whole, and
   * once as cut, since {@code &D} at its end is the end of a value or the beginning of an entity.
   */
  private static List<MappedText> layers(MappedText text) {
    return Stream.concat(undo(text, Escapes::decode), undo(text, Escapes::decodeCut))
        .distinct()
        .toList();
  }

  private static Stream<MappedText> undo(MappedText text, UnaryOperator<MappedText> layer) {
    return Stream.iterate(text, layer).limit(Values.LAYERS + 1);
  }

  private Patterns patternsFor(int textLength) {
    Patterns current = patterns;
    if (current == null || !current.reach(textLength)) {
      int longest = Integer.highestOneBit(Math.max(USUAL_LENGTH, textLength)) * 2;
      current = Patterns.of(values, longest);
      patterns = current;
    }
    return current;
  }

  private static LimitedText render(String text, Spans spans, boolean visible, int limit) {
    LimitedText shown = new LimitedText(limit, visible);
    int covers = 0;
    int start = 0;
    for (int i = 0; i <= text.length() && !shown.isFull(); i++) {
      int before = covers;
      covers += spans.change(i);
      if (before == 0 && (covers > 0 || i == text.length())) {
        shown.append(text, start, i);
      }
      if (before == 0 && covers > 0) {
        shown.appendMask();
      }
      if (covers == 0 && before > 0) {
        start = i;
      }
    }
    return shown;
  }
}
