package ai.autocalls.lead.spec.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a page as a browser shows it.
 *
 * <p>Headings may be in any language, so the structure decides: what curl sends is the request, the
 * other JSON is the response, and the list of fields is cut in two where the examples agree best.
 */
final class RenderedTextReader {
  private static final Pattern METHOD =
      Pattern.compile("(GET|POST|PUT|PATCH|DELETE)(?:\\s+(\\S+))?");
  private static final Pattern SEGMENT = Pattern.compile("[\\w{}:.-]+");
  private static final Pattern HEADER = Pattern.compile("(?i)['\"]?[\\w-]+['\"]?\\s*:\\s*\\S.*");
  private static final Pattern JSON_START = Pattern.compile("(?m)^[ \\t]*(?=[{\\[])");

  private final FactsBuilder facts = new FactsBuilder();
  private final StringBuilder rest;
  private Example sent = Example.NONE;
  private final List<Example> shown = new ArrayList<>();

  private RenderedTextReader(String text) {
    this.rest = new StringBuilder(text);
  }

  /** The facts of a page's text, as far as they are there. */
  static FactsBuilder read(String text) {
    RenderedTextReader reader = new RenderedTextReader(text);
    CurlCommand curl = CurlCommand.find(text);
    if (curl != null) {
      reader.blank(curl.start(), curl.end());
    }
    reader.examples();
    List<String> lines = reader.rest.toString().lines().toList();
    reader.endpoint(lines);
    if (curl != null) {
      reader.request(curl, text);
    }
    reader.fields(lines);
    return reader.facts;
  }

  private void request(CurlCommand curl, String text) {
    int line = lineOf(curl.start());
    facts.method(curl.method(), line);
    if (curl.url() != null) {
      facts.url(curl.url(), line);
    }
    curl.headers().forEach(header -> facts.header(header, line));
    if (curl.data() >= 0) {
      JsonText.Block body = JsonText.at(text, curl.data());
      sent = body == null ? Example.NONE : body.example();
    }
  }

  private void examples() {
    Matcher start = JSON_START.matcher(rest.toString());
    int from = 0;
    while (start.find(from)) {
      JsonText.Block block = JsonText.at(rest.toString(), start.end());
      from = start.end() + 1;
      if (block != null) {
        from = block.end();
        blank(block.start(), block.end());
        if (shown.stream().noneMatch(seen -> seen.json().equals(block.example().json()))) {
          shown.add(block.example());
        }
      }
    }
  }

  private void endpoint(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher method = METHOD.matcher(line);
      if (method.matches()) {
        method(method, lines, i);
      }
      if (HEADER.matcher(line).matches()) {
        facts.header(line.replaceAll("['\"]", ""), i + 1);
      }
      Integer status = FieldList.status(line);
      if (status != null) {
        facts.status(status, i + 1);
      }
    }
  }

  /** A method, then the address: on the same line, on the next, or a part on each line. */
  private void method(Matcher method, List<String> lines, int at) {
    String address = method.group(2);
    int next = at + 1;
    if (address == null && next < lines.size() && isAddress(lines.get(next).strip())) {
      address = lines.get(next++).strip();
    }
    if (address == null || !isAddress(address)) {
      if (address == null) {
        facts.method(method.group(1), at + 1);
      }
      return;
    }
    StringBuilder path = new StringBuilder(address.startsWith("/") ? address : "");
    boolean afterSlash = address.equals("/");
    for (; next < lines.size(); next++) {
      String part = lines.get(next).strip();
      if (part.equals("/")) {
        path.append('/');
        afterSlash = true;
      } else if (afterSlash && SEGMENT.matcher(part).matches()) {
        path.append(part);
        afterSlash = false;
      } else if (part.startsWith("/") && SEGMENT.matcher(part.substring(1)).matches()) {
        path.append(part);
      } else {
        break;
      }
    }
    facts.method(method.group(1), at + 1);
    if (path.length() > 0) {
      facts.path(path.toString(), at + 1);
      if (!address.startsWith("/")) {
        facts.host(address, at + 2);
      }
    } else {
      facts.url(address, at + 1);
    }
  }

  private static boolean isAddress(String text) {
    return text.startsWith("/") || text.startsWith("http://") || text.startsWith("https://");
  }

  private void fields(List<String> lines) {
    Set<String> keys = new TreeSet<>(ExampleNesting.keys(sent.fields()));
    shown.forEach(example -> keys.addAll(ExampleNesting.keys(example.fields())));
    List<ListedField> listed =
        FieldList.of(lines, keys).stream().filter(field -> !field.parameter()).toList();

    Example request = sent;
    List<Example> others = new ArrayList<>(shown);
    if (request == Example.NONE && !others.isEmpty() && isRequest(others, listed)) {
      request = others.remove(0);
    }
    Example response = others.isEmpty() ? Example.NONE : others.get(0);
    facts.requestExample(request);
    facts.responseExample(response);

    int cut = cut(listed, request.fields(), response.fields());
    ExampleNesting requestNesting = new ExampleNesting(request.fields());
    ExampleNesting responseNesting = new ExampleNesting(response.fields());
    listed.subList(0, cut).stream().map(requestNesting::place).forEach(facts::requestField);
    listed.subList(cut, listed.size()).stream()
        .map(responseNesting::place)
        .forEach(facts::responseField);
  }

  /** Without curl, the first of two examples is the request; a lone one if it has its fields. */
  private static boolean isRequest(List<Example> examples, List<ListedField> listed) {
    JsonNode first = examples.get(0).fields();
    return examples.size() > 1
        || listed.stream()
            .limit(1)
            .anyMatch(field -> first.has(field.name()) && first.size() > 0 && !first.has("data"));
  }

  /**
   * Where the fields of the request end: the cut with which the fewest fields contradict the
   * examples; among equals the one at the clearest heading, then the last.
   */
  private static int cut(List<ListedField> listed, JsonNode request, JsonNode response) {
    int best = listed.size();
    int bestScore = Integer.MIN_VALUE;
    for (int cut = listed.size(); cut >= 0; cut--) {
      int agreement = 0;
      for (int i = 0; i < listed.size(); i++) {
        String root = listed.get(i).name().replaceFirst("[.\\[].*", "");
        int toRequest = (request.has(root) ? 1 : 0) - (response.has(root) ? 1 : 0);
        agreement += i < cut ? toRequest : -toRequest;
      }
      int heading = cut > 0 && cut < listed.size() ? listed.get(cut).heading() : 0;
      int score = agreement * 10 + heading;
      if (score > bestScore) {
        best = cut;
        bestScore = score;
      }
    }
    return best;
  }

  private int lineOf(int offset) {
    return 1 + (int) rest.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** Takes a part out of the text and leaves the lines where they are. */
  private void blank(int start, int end) {
    for (int i = start; i < Math.min(end, rest.length()); i++) {
      if (rest.charAt(i) != '\n') {
        rest.setCharAt(i, ' ');
      }
    }
  }
}
