package ai.autocalls.lead.spec.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A curl command as pages show it.
 *
 * @param method the method it sends, in capitals
 * @param url the request's address; null when the command names none
 * @param headers the headers as {@code Name: value}
 * @param data where the body begins in the page's text; -1 when the command sends none
 * @param start where the command begins in the page's text
 * @param end where it ends
 */
record CurlCommand(String method, String url, List<String> headers, int data, int start, int end) {
  private static final Pattern CURL = Pattern.compile("(?m)^[ \\t]*(?:\\$ )?curl\\s");
  private static final Set<String> BODY =
      Set.of("-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json");

  /** The first curl command of a part of a text; null when there is none. */
  static CurlCommand find(String text, int from, int to) {
    Matcher matcher = CURL.matcher(text).region(from, to);
    return matcher.find()
        ? parse(text, matcher.start(), words(text.substring(0, to), matcher.end()))
        : null;
  }

  /** Tells the facts what the command says of the endpoint; returns the body that it sends. */
  Example describe(String text, FactsBuilder facts) {
    int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    facts.method(method, line);
    if (url != null) {
      facts.url(url, line);
    }
    headers.forEach(header -> facts.header(header, line));
    JsonText.Block body = data < 0 ? null : JsonText.at(text, data);
    return body == null ? Example.NONE : body.example();
  }

  private static CurlCommand parse(String text, int start, List<Word> words) {
    String method = null;
    String url = null;
    int data = -1;
    List<String> headers = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String option = words.get(i).value();
      Word next = i + 1 < words.size() ? words.get(i + 1) : new Word("", -1, -1);
      if (option.equals("-X") || option.equals("--request")) {
        method = next.value().toUpperCase(Locale.ROOT);
        i++;
      } else if (option.equals("-H") || option.equals("--header")) {
        headers.add(next.value());
        i++;
      } else if (BODY.contains(option)) {
        data = next.start();
        i++;
      } else if (option.equals("--url")) {
        url = next.value();
        i++;
      } else if (option.startsWith("http")) {
        url = option;
      }
    }
    while (data >= 0 && data < text.length() && "'\"$ \n\r\t".indexOf(text.charAt(data)) >= 0) {
      data++;
    }
    String sent = method != null ? method : data >= 0 ? "POST" : "GET";
    int end = words.isEmpty() ? start : words.get(words.size() - 1).end();
    return new CurlCommand(sent, url, List.copyOf(headers), data, start, end);
  }

  /** The words of a shell command that ends at the first line break that nothing escapes. */
  private static List<Word> words(String text, int from) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int start = -1;
    char quote = 0;
    int i = from;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else if (c == '\\' && quote == '"' && i + 1 < text.length()) {
          word.append(text.charAt(++i));
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        start = start < 0 ? i : start;
      } else if (c == '\\' && i + 1 < text.length()) {
        i += text.startsWith("\r\n", i + 1) ? 2 : 1;
        if (!Character.isWhitespace(text.charAt(i))) {
          word.append(text.charAt(i));
        }
      } else if (Character.isWhitespace(c)) {
        if (start >= 0) {
          words.add(new Word(word.toString(), start, i));
          word.setLength(0);
          start = -1;
        }
        if (c == '\n') {
          return words;
        }
      } else {
        start = start < 0 ? i : start;
        word.append(c);
      }
    }
    if (start >= 0) {
      words.add(new Word(word.toString(), start, i));
    }
    return words;
  }

  private record Word(String value, int start, int end) {}
}
