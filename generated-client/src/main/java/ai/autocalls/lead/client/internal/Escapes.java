package ai.autocalls.lead.client.internal;

/**
 * Undoes one layer of escaping, of whatever kind: percent-encoding of UTF-8 with {@code +} for a
 * blank, backslash escapes of JSON and JavaScript, HTML entities.
 */
final class Escapes {
  private static final int LONGEST_ENTITY = 10;

  private final MappedText text;
  private final MappedText decoded;
  private final boolean mayBeCut;
  private boolean changed;

  private Escapes(MappedText text, boolean mayBeCut) {
    this.text = text;
    this.mayBeCut = mayBeCut;
    this.decoded = new MappedText(text.length());
  }

  /** The decoded text, or the same object if there is nothing to decode. */
  static MappedText decode(MappedText text) {
    return decode(text, false);
  }

  /**
   * Like {@link #decode}, for a text that may have been cut: an escape that the end of the text
   * cuts off is dropped, so that what is before it can still be recognized.
   */
  static MappedText decodeCut(MappedText text) {
    return decode(text, true);
  }

  private static MappedText decode(MappedText text, boolean mayBeCut) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '%', '\\', '&', '+' -> {
          return new Escapes(text, mayBeCut).decode();
        }
        default -> {}
      }
    }
    return text;
  }

  private MappedText decode() {
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      int next =
          switch (c) {
            case '%' -> percent(i);
            case '\\' -> backslash(i);
            case '&' -> entity(i);
            case '+' -> put(' ', i, i + 1);
            default -> i;
          };
      if (next == i) {
        decoded.add(c, text.start(i), text.end(i));
        next = i + 1;
      }
      i = next;
    }
    return changed ? decoded : text;
  }

  /** Puts a character in the place of the escape from start to end, and returns the end. */
  private int put(int codePoint, int start, int end) {
    decoded.add(codePoint, text.start(start), text.end(end - 1));
    changed = true;
    return end;
  }

  /** The end, if the escape from start on may have been cut off there; else start. */
  private int dropRest(int start) {
    if (!mayBeCut) {
      return start;
    }
    changed = true;
    decoded.extend(text.end(text.length() - 1));
    return text.length();
  }

  /** One byte, or the bytes of one character in UTF-8; like the others, start for no escape. */
  private int percent(int start) {
    int first = hex(start + 1, 2);
    if (first < 0) {
      return cutOff(start + 1, 2) ? dropRest(start) : start;
    }
    int more = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    int codePoint = more == 0 ? first : first & (0x3f >> more);
    int end = start + 3;
    for (int i = 0; i < more; i++, end += 3) {
      int next = end < text.length() && text.charAt(end) == '%' ? hex(end + 1, 2) : -1;
      if ((next & 0xc0) != 0x80) {
        return put(first, start, start + 3);
      }
      codePoint = codePoint << 6 | next & 0x3f;
    }
    return Character.isValidCodePoint(codePoint)
        ? put(codePoint, start, end)
        : put(first, start, start + 3);
  }

  private int backslash(int start) {
    if (start + 1 == text.length()) {
      return dropRest(start);
    }
    char kind = text.charAt(start + 1);
    return switch (kind) {
      case '"', '\'', '/', '\\' -> put(kind, start, start + 2);
      case 'n', 'r', 't', 'f' -> put(' ', start, start + 2);
      case 'b' -> put('\b', start, start + 2);
      case 'u', 'U' -> backslashCode(start, 4);
      case 'x', 'X' -> backslashCode(start, 2);
      default -> start;
    };
  }

  private int backslashCode(int start, int digits) {
    int code = hex(start + 2, digits);
    if (code >= 0) {
      return put(code, start, start + 2 + digits);
    }
    return cutOff(start + 2, digits) ? dropRest(start) : start;
  }

  private int entity(int start) {
    int limit = Math.min(text.length(), start + 1 + LONGEST_ENTITY);
    int end = start + 1;
    while (end < limit && isPartOfEntity(text.charAt(end))) {
      end++;
    }
    if (end == start + 1) {
      return start;
    }
    if (end == text.length()) {
      return dropRest(start);
    }
    boolean closed = text.charAt(end) == ';';
    // Browsers read a number without its semicolon, too.
    if (!closed && text.charAt(start + 1) != '#') {
      return start;
    }
    int codePoint = HtmlEntities.codePoint(text.substring(start + 1, end));
    return codePoint < 0 ? start : put(codePoint, start, closed ? end + 1 : end);
  }

  private static boolean isPartOfEntity(char c) {
    return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The number that these hexadecimal digits write, or -1. */
  private int hex(int start, int digits) {
    if (start + digits > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return -1;
      }
      number = 16 * number + digit;
    }
    return number;
  }

  private boolean cutOff(int start, int digits) {
    if (start + digits <= text.length()) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (digit(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
