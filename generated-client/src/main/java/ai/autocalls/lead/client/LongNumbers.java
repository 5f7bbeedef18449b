package ai.autocalls.lead.client;

import java.util.regex.Pattern;

/**
 * Numbers that are longer than Gson reads, which is about a thousand characters. JSON sets no
 * limit, so such a number must not make a response unreadable.
 */
final class LongNumbers {
  private static final int SHORTEST = 1000;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?+(?:[eE][+-]?+\\d++)?+");

  private LongNumbers() {}

  /** The same JSON with its long numbers as strings; the same object if it has none. */
  static String quoted(String json) {
    StringBuilder quoted = new StringBuilder();
    int copied = 0;
    boolean inString = false;
    for (int i = 0; i < json.length(); ) {
      char c = json.charAt(i);
      if (inString) {
        inString = c != '"';
        i += c == '\\' ? 2 : 1;
      } else if (isPartOfNumber(c)) {
        int end = i + 1;
        while (end < json.length() && isPartOfNumber(json.charAt(end))) {
          end++;
        }
        if (end - i >= SHORTEST && NUMBER.matcher(json).region(i, end).matches()) {
          quoted.append(json, copied, i).append('"').append(json, i, end).append('"');
          copied = end;
        }
        i = end;
      } else {
        inString = c == '"';
        i++;
      }
    }
    return copied == 0 ? json : quoted.append(json, copied, json.length()).toString();
  }

  private static boolean isPartOfNumber(char c) {
    return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  }
}
