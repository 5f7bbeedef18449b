package ai.autocalls.lead.model;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps as the provider writes them: {@code YYYY-MM-DD HH:MM:SS}, in older responses with a
 * {@code T}, a fraction and a {@code Z} or an offset. Read by position, because the formatters of
 * the JDK take several times as long as the rest of a response.
 */
final class Timestamps {
  private static final int NO_OFFSET = Integer.MIN_VALUE;

  /** No place on earth is further from UTC. */
  private static final int MOST_HOURS = 18;

  private Timestamps() {}

  /**
   * Date and time as they are written, or in UTC if the text states an offset; null if the text is
   * not a timestamp.
   */
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
    int offset = offsetMinutes(text, end);
    if (offset == NO_OFFSET) {
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
              nanos)
          .minusMinutes(offset);
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

  /** Of nothing, {@code Z}, {@code +hh:mm} or {@code +hhmm}; anything else has no offset. */
  private static int offsetMinutes(String text, int start) {
    int length = text.length() - start;
    if (length == 0) {
      return 0;
    }
    char sign = text.charAt(start);
    if (length == 1) {
      return sign == 'Z' ? 0 : NO_OFFSET;
    }
    boolean colon = length == 6 && text.charAt(start + 3) == ':';
    if ((sign != '+' && sign != '-') || !(colon || length == 5)) {
      return NO_OFFSET;
    }
    int hours = number(text, start + 1, start + 3);
    int minutes = number(text, text.length() - 2, text.length());
    if (hours < 0 || hours > MOST_HOURS || minutes < 0 || minutes > 59) {
      return NO_OFFSET;
    }
    int offset = 60 * hours + minutes;
    return sign == '+' ? offset : -offset;
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
