package ai.autocalls.lead.model;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps as the provider writes them: {@code YYYY-MM-DD HH:MM:SS}, in older answers with a
 * {@code T}, a fraction and a zone. Read by offsets, because the formatters of the JDK take several
 * times as long as the rest of an answer.
 */
final class Timestamps {
  private Timestamps() {}

  /** Date and time as they are written, without the zone; null if the text is no timestamp. */
  static @Nullable LocalDateTime parse(String text) {
    if (text.length() < 19
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || (text.charAt(10) != ' ' && text.charAt(10) != 'T')
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int end = 19;
    int nanos = 0;
    if (end < text.length() && text.charAt(end) == '.') {
      int start = ++end;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      if (end == start || end - start > 9) {
        return null;
      }
      nanos = number(text, start, end);
      for (int digits = end - start; digits < 9; digits++) {
        nanos *= 10;
      }
    }
    if (!isZone(text, end)) {
      return null;
    }
    try {
      return LocalDateTime.of(
          number(text, 0, 4),
          number(text, 5, 7),
          number(text, 8, 10),
          number(text, 11, 13),
          number(text, 14, 16),
          number(text, 17, 19),
          nanos);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The documented form, with a fraction only if there is one. */
  static String format(LocalDateTime time) {
    StringBuilder text = new StringBuilder(19);
    text.append(time.toLocalDate()).append(' ');
    pad(text, time.getHour()).append(':');
    pad(text, time.getMinute()).append(':');
    pad(text, time.getSecond());
    if (time.getNano() != 0) {
      text.append('.').append(String.valueOf(1_000_000_000 + time.getNano()), 1, 10);
    }
    return text.toString();
  }

  private static StringBuilder pad(StringBuilder text, int number) {
    return number < 10 ? text.append('0').append(number) : text.append(number);
  }

  /** Nothing, {@code Z}, {@code +hh:mm} or {@code +hhmm}. */
  private static boolean isZone(String text, int start) {
    int length = text.length() - start;
    if (length == 0) {
      return true;
    }
    char sign = text.charAt(start);
    if (length == 1) {
      return sign == 'Z';
    }
    if (sign != '+' && sign != '-') {
      return false;
    }
    boolean colon = length == 6 && text.charAt(start + 3) == ':';
    return (colon || length == 5)
        && number(text, start + 1, start + 3) >= 0
        && number(text, text.length() - 2, text.length()) >= 0;
  }

  /** The number, or -1, which no part of a timestamp admits. */
  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
