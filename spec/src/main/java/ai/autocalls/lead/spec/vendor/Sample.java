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
          "(?:HTTP/[\\d.]{1,5} (?<status>\\d{3})[^\\n]{0,60}|(?<method>[A-Z]+)[ \\t]+(?<url>\\S+)"
              + "(?<version>[ \\t]+HTTP/[\\d.]+)?)[ \\t]*(?:\\n|$)");
  private static final Pattern HEADER =
      Pattern.compile("[ \\t]*([A-Za-z][\\w-]*): ?\\S[^\\n]*\\n?");
  private static final Pattern PART_OF_OTHER_CODE = Pattern.compile("[\\[({,:=]\\s*\\z");

  /** A word of a shell command; an apostrophe inside a word is one that its author forgot. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?:[ \\t]|\\\\[ \\t]*\\n|\\\\\\s)*+(?:\\$?'(?<single>(?:[^']|(?<=\\p{L})'(?=\\p{L}))*+)(?:'|\\z)"
              + "|\"(?<double>(?:[^\"\\\\]|\\\\.)*+)(?:\"|\\z)|(?<plain>(?:[^\\s'\"\\\\]|\\\\\\S)++))",
          Pattern.DOTALL);

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
    if (!isJson(text, start)) {
      return http(text, start, firstLine, line);
    }
    String before = text.substring(Math.max(0, start - 200), start);
    boolean isPart = PART_OF_OTHER_CODE.matcher(before).find();
    JsonText json = isPart ? null : JsonText.at(text, start, firstLine);
    return json == null
        ? null
        : new Sample(null, null, List.of(), null, json.example(), line, json.end());
  }

  private static boolean isJson(String text, int at) {
    return at < text.length() && "{[".indexOf(text.charAt(at)) >= 0;
  }

  /** The first offset whose character is not among some. */
  private static int skip(String text, int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** A request line or status line, headers, and below an empty line the body. */
  private static Sample http(String text, int start, int firstLine, int line) {
    Matcher first = HTTP.matcher(text).region(start, text.length());
    if (!first.lookingAt()) {
      return null;
    }
    String status = first.group("status");
    List<String> headers = new ArrayList<>();
    int end = first.end();
    boolean known = first.group("version") != null || status != null;
    Matcher header = HEADER.matcher(text);
    while (header.region(end, text.length()).lookingAt()) {
      headers.add(header.group().strip());
      known |= Words.meaning("headers", header.group(1)) != null;
      end = header.end();
    }
    if (!known) {
      return null; // an address above prose
    }
    int at = skip(text, end, " \t\n");
    JsonText body = isJson(text, at) ? JsonText.at(text, at, firstLine) : null;
    return new Sample(
        first.group("method"),
        first.group("url"),
        headers,
        status == null ? null : Integer.valueOf(status),
        body == null ? Example.NONE : body.example(),
        line,
        body == null ? end : body.end());
  }

  private static Sample curl(String text, int start, int firstLine, int line) {
    String method = null;
    String url = null;
    Example body = null;
    List<String> headers = new ArrayList<>();
    String option = "";
    boolean quoted = false;
    int end = start + "curl".length();
    Matcher word = WORD.matcher(text);
    while (word.region(end, text.length()).lookingAt()
        && !(quoted && isJson(text, end))) { // what follows a quote at once is the response
      quoted = word.group("plain") == null;
      String value = value(word);
      if (option.equals("-X") || option.equals("--request")) {
        method = value.toUpperCase(Locale.ROOT);
      } else if (option.equals("-H") || option.equals("--header")) {
        headers.add(value);
      } else if (option.equals("-u") || option.equals("--user")) {
        headers.add("Authorization: Basic");
      } else if (option.equals("--oauth2-bearer")) {
        headers.add("Authorization: Bearer");
      } else if (BODY.contains(option)) {
        body = body == null ? body(text, end, value, firstLine) : body; // the first decides
      } else if (option.equals("--url") || value.startsWith("http")) {
        url = value;
      }
      option = value.startsWith("-") && !option.startsWith("-") ? value : "";
      end = word.end();
    }
    String sent = method != null ? method : body != null ? "POST" : "GET";
    Example shown = body == null ? Example.NONE : body;
    return new Sample(sent, url, headers, null, shown, line, end);
  }

  private static String value(Matcher word) {
    String single = word.group("single");
    String other = word.group("double") == null ? word.group("plain") : word.group("double");
    return single == null ? other.replaceAll("(?s)\\\\(.)", "$1") : single;
  }

  /**
   * The JSON as the page has it, for its lines; where quotes are escaped, as the shell reads it.
   */
  private static Example body(String text, int from, String value, int firstLine) {
    int start = skip(text, from, "'\"$\\ \n\t");
    JsonText json = isJson(text, start) ? JsonText.at(text, start, firstLine) : null;
    if (json == null || json.example().isBroken()) {
      String read = value.strip();
      json = isJson(read, 0) ? JsonText.at(read, 0, firstLine) : null;
    }
    return json == null ? Example.NONE : json.example();
  }
}
