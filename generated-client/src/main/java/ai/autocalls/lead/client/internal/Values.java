package ai.autocalls.lead.client.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the values that must not be seen into the patterns by which they are found. */
final class Values {
  /** Layers of escaping that are looked through. */
  static final int LAYERS = 3;

  private static final int FEWEST_CHARACTERS = 2;

  /** Beyond this a number in full would be mostly zeros. */
  private static final int MOST_ZEROS = 40;

  private final int longest;
  private final Set<String> texts = new LinkedHashSet<>();
  private final Set<String> numbers = new LinkedHashSet<>();

  /**
   * Takes the beginnings of values.
   *
   * @param longest how much of a value is needed, which is the length of the text to search
   */
  Values(int longest) {
    this.longest = longest;
  }

  /** Strings, numbers, and maps, lists and arrays of such. Booleans say nothing about who it is. */
  void add(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::add);
    } else if (value instanceof Collection<?> list) {
      list.forEach(this::add);
    } else if (value instanceof Number number) {
      addText(number.toString());
      addInFull(number);
    } else if (value != null && !(value instanceof Boolean)) {
      addText(value.toString());
    }
  }

  /** 20.0 may come back as 20, and 1E+3 as 1000. */
  private void addInFull(Number number) {
    if (number instanceof BigDecimal || number instanceof Double || number instanceof Float) {
      try {
        BigDecimal decimal = new BigDecimal(number.toString());
        if (Math.abs((long) decimal.scale()) <= MOST_ZEROS) {
          addText(decimal.toPlainString());
          addText(decimal.stripTrailingZeros().toPlainString());
        }
      } catch (NumberFormatException e) {
        // Infinity and NaN have no digits; their names were added.
        return;
      }
    }
  }

  private void addText(String value) {
    String start = value.length() > longest ? value.substring(0, longest) : value;
    MappedText text = MappedText.of(start);
    for (int layer = 0; layer <= LAYERS; layer++) {
      String folded = new Folding().fold(text).toString().strip();
      if (isLongEnough(layer == 0 ? start : folded) && !isMask(folded)) {
        texts.add(folded);
      }
      numbers.addAll(PhoneDigits.patternsOf(folded));
      MappedText decoded = Escapes.decode(text);
      if (decoded == text) {
        return;
      }
      text = decoded;
    }
  }

  /** An accent is part of its letter, however it is encoded. */
  private static boolean isLongEnough(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().length() >= FEWEST_CHARACTERS;
  }

  /** What masks a value cannot be masked; and there is nothing to find of an invisible one. */
  private static boolean isMask(String folded) {
    return folded.chars().allMatch(c -> c == '*');
  }

  Set<String> texts() {
    return texts;
  }

  Set<String> numbers() {
    return numbers;
  }
}
