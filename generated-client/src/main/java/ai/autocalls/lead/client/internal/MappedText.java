package ai.autocalls.lead.client.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text that was derived from another text. Each of its characters knows the range of the original
 * that it came from.
 */
final class MappedText {
  /** Separates parts that must not match across. No text contains it after folding. */
  static final char BREAK = '\uffff';

  private char[] chars;

  /** Null in the original itself, where each character comes from its own place. */
  private int @Nullable [] starts;

  private int @Nullable [] ends;
  private int length;

  MappedText(int capacity) {
    chars = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  private MappedText(String original) {
    chars = original.toCharArray();
    length = chars.length;
  }

  static MappedText of(String text) {
    return new MappedText(text);
  }

  void add(char c, int start, int end) {
    if (length == chars.length) {
      int more = Math.max(16, 2 * length);
      chars = Arrays.copyOf(chars, more);
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
    }
    chars[length] = c;
    starts[length] = start;
    ends[length++] = end;
  }

  void add(int codePoint, int start, int end) {
    if (Character.isBmpCodePoint(codePoint)) {
      add((char) codePoint, start, end);
    } else {
      add(Character.highSurrogate(codePoint), start, end);
      add(Character.lowSurrogate(codePoint), start, end);
    }
  }

  /** Lets the last character stand for what follows it in the original, up to this end. */
  void extend(int end) {
    if (length > 0 && ends != null && chars[length - 1] != BREAK) {
      ends[length - 1] = end;
    }
  }

  int length() {
    return length;
  }

  char charAt(int index) {
    return chars[index];
  }

  /** The code point that begins here; half a surrogate pair is one by itself. */
  int codePointAt(int index) {
    return Character.codePointAt(chars, index, length);
  }

  /** Where in the original this character begins. */
  int start(int index) {
    return starts == null ? index : starts[index];
  }

  /** Where in the original this character ends, exclusive. */
  int end(int index) {
    return ends == null ? index + 1 : ends[index];
  }

  String substring(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
