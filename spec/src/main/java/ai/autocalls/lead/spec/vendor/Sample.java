package ai.autocalls.lead.spec.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a piece of code shows: a curl command, a raw HTTP message, or JSON alone.
 *
 * @param method the method of a request in capitals; null where the sample is not a request
 * @param url the request's address or path; null where none is shown
 * @param headers the headers as {@code Name: value}
 * @param status the status of a raw HTTP response; null otherwise
 * @param body the JSON; {@link Example#NONE} where there is none
 * @param line the page's line
 * @param end where the sample ends in its text
 */
record Sample(
    String method,
    String url,
    List<String> headers,
    Integer status,
    Example body,
    int line,
    int end) {
  private static final Pattern START =
      Pattern.compile(
          "(?m)^[ \\t]*(?:\\$ )?(?=curl\\s|[{\\[]|HTTP/|(?:GET|POST|PUT|PATCH|DELETE)[ \\t]+\\S+)");
  private static final Pattern HTTP =
      Pattern.compile(
          "(?:HTTP/[\\d.]{1,5} (?<status>\\d{3})[^\\n]{0,60}|(?<method>[A-Z]+)[ \\t]+(?<url>\\S+)(?<version>[ \\t]+HTTP/[\\d.]+)?)[ \\t]*(?:\\n|$)");
  private static final Pattern HEADER =
      Pattern.compile("[ \\t]*([A-Za-z][\\w-]*): ?\\S[^\\n]*\\n?");
  private static final Set<String> BODY =
      Set.of("-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json");

  /** The offset at or after which a sample may begin; -1 where none does. */
  static int next(String text, int from) {
    Matcher start = START.matcher(text);
    return start.find(from) ? start.end() : -1;
  }

  /** The sample that begins at an offset; null when none does. */
  static Sample at(String text, int start, int firstLine) {
    int line = firstLine + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    if (text.startsWith("curl", start)) {
      return curl(text, start, firstLine, line);
    }
    return "{[".indexOf(text.charAt(start)) >= 0
        ? json(text, start, firstLine, line)
        : http(text, start, firstLine, line);
  }

  private static Sample json(String text, int start, int firstLine, int line) {
    String before = text.substring(Math.max(0, start - 200), start).strip();
    if (!before.isEmpty() && "[({,:=".indexOf(before.charAt(before.length() - 1)) >= 0) {
      return null; // a part of other code
    }
    JsonText.Block json = JsonText.at(text, start, firstLine);
    return json == null
        ? null
        : new Sample(null, null, List.of(), null, json.example(), line, json.end());
  }

  /** A request line or status line, headers, and behind an empty line what is sent. */
  private static Sample http(String text, int start, int firstLine, int line) {
    Matcher first = HTTP.matcher(text).region(start, text.length());
    if (!first.lookingAt()) {
      return null;
    }
    List<String> headers = new ArrayList<>();
    int end = first.end();
    boolean known = first.group("version") != null || first.group("status") != null;
    Matcher header = HEADER.matcher(text);
    while (header.region(end, text.length()).lookingAt()) {
      headers.add(header.group().strip());
      known |= Words.meaning("headers", header.group(1)) != null;
      end = header.end();
    }
    if (!known) {
      return null; // an address above prose
    }
    int at = end;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean hasBody = at < text.length() && "{[".indexOf(text.charAt(at)) >= 0;
    JsonText.Block body = hasBody ? JsonText.at(text, at, firstLine) : null;
    return new Sample(
        first.group("method"),
        first.group("url"),
        headers,
        first.group("status") == null ? null : Integer.valueOf(first.group("status")),
        body == null ? Example.NONE : body.example(),
        line,
        body == null ? end : body.end());
  }

  private static Sample curl(String text, int start, int firstLine, int line) {
    List<Word> words = words(text, start + "curl".length());
    String method = null;
    String url = null;
    Example body = null;
    List<String> headers = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String option = words.get(i).value();
      String value = i + 1 < words.size() ? words.get(i + 1).value() : "";
      if (option.equals("-X") || option.equals("--request")) {
        method = value.toUpperCase(Locale.ROOT);
      } else if (option.equals("-H") || option.equals("--header")) {
        headers.add(value);
      } else if (option.equals("-u") || option.equals("--user")) {
        headers.add("Authorization: Basic");
      } else if (option.equals("--oauth2-bearer")) {
        headers.add("Authorization: Bearer");
      } else if (BODY.contains(option)) {
        body = body == null ? body(text, words, i + 1, firstLine) : body;
      } else if (option.equals("--url") || option.startsWith("http")) {
        url = option.equals("--url") ? value : option;
        continue;
      } else {
        continue;
      }
      i++;
    }
    String sent = method != null ? method : body != null ? "POST" : "GET";
    int end = words.isEmpty() ? start + 4 : words.get(words.size() - 1).end();
    return new Sample(sent, url, headers, null, body == null ? Example.NONE : body, line, end);
  }

  private static Example body(String text, List<Word> words, int at, int firstLine) {
    int start = at < words.size() ? words.get(at).start() : text.length();
    while (start < text.length() && "'\"$ \n\t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    boolean plain = start < text.length() && text.charAt(start) == '{' || startsArray(text, start);
    JsonText.Block json = plain ? JsonText.at(text, start, firstLine) : null;
    if (plain && at < words.size() && words.get(at).value().contains("\"")) {
      boolean escaped = json == null || json.example().isBroken();
      JsonText.Block value =
          escaped ? JsonText.at(words.get(at).value().strip(), 0, firstLine) : json;
      return value == null ? Example.NONE : value.example();
    }
    return json == null ? Example.NONE : json.example();
  }

  private static boolean startsArray(String text, int start) {
    return start < text.length() && text.charAt(start) == '[';
  }

  /**
   * The words of a shell command. It ends at the first line break that nothing escapes, or where
   * JSON follows a closing quote: that is the response, which the page puts on the same line.
   */
  private static List<Word> words(String text, int from) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int start = -1;
    char quote = 0;
    for (int i = from; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      boolean json = start < i - 1 && i > 0 && "'\"".indexOf(text.charAt(i - 1)) >= 0;
      if (quote != 0 && i < text.length()) {
        if (c == quote && !isApostrophe(text, i)) {
          quote = 0;
        } else {
          boolean escape = c == '\\' && quote == '"' && i + 1 < text.length();
          word.append(escape ? text.charAt(++i) : c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        start = start < 0 ? i : start;
      } else if (c == '\\' && i + 1 < text.length()) {
        if (!Character.isWhitespace(text.charAt(++i))) {
          start = start < 0 ? i : start;
          word.append(text.charAt(i));
        }
      } else if (Character.isWhitespace(c) || start >= 0 && json && "{[".indexOf(c) >= 0) {
        if (start >= 0) {
          words.add(new Word(word.toString(), start, i));
          word.setLength(0);
          start = -1;
        }
        if (c != ' ' && c != '\t') {
          return words;
        }
      } else {
        start = start < 0 ? i : start;
        word.append(c);
      }
    }
    return words;
  }

  /** Inside a word, as in a text value that its author did not escape. */
  private static boolean isApostrophe(String text, int at) {
    return text.charAt(at) == '\''
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  private record Word(String value, int start, int end) {}
}
