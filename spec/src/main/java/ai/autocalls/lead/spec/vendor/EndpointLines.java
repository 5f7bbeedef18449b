package ai.autocalls.lead.spec.vendor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a rendered page that tell method, address, authorization and statuses. */
final class EndpointLines {
  private static final Pattern METHOD =
      Pattern.compile("(GET|POST|PUT|PATCH|DELETE)(?:\\s+(/\\S*|https?://\\S+))?");
  private static final Pattern ADDRESS = Pattern.compile("/\\S*|https?://\\S+");
  private static final Pattern SEGMENT = Pattern.compile("[\\w{}:.-]+");
  private static final Pattern AUTHORIZATION =
      Pattern.compile("(?i)[-*'\"`\\s]*(authorization['\"`]?\\s*:\\s*['\"`]?\\w+\\s.*)");
  private static final int LONGEST = 500;

  private final List<String> lines;
  private final FactsBuilder facts;

  private EndpointLines(List<String> lines, FactsBuilder facts) {
    this.lines = lines;
    this.facts = facts;
  }

  /** Tells the facts what the lines say of the endpoint. */
  static void read(List<String> lines, FactsBuilder facts) {
    EndpointLines endpoint = new EndpointLines(lines, facts);
    endpoint.methods();
    for (int i = 0; i < lines.size(); i++) {
      endpoint.line(lines.get(i).strip(), i + 1);
    }
  }

  private void line(String line, int number) {
    Integer status = FieldList.status(line);
    if (status != null) {
      facts.status(status, number);
    }
    Matcher header = AUTHORIZATION.matcher(line);
    if (line.length() <= LONGEST && header.matches()) {
      facts.header(header.group(1), number);
    }
    if (line.equals("Authorization")) {
      described(number);
    }
  }

  /** The header as a listed parameter: its prose names the scheme. */
  private void described(int number) {
    List<String> prose = lines.subList(number, Math.min(lines.size(), number + 6));
    if (prose.stream().anyMatch(line -> line.matches(".{0,400}\\b[Bb]earer\\b.*"))) {
      facts.header("Authorization: Bearer", number);
    }
  }

  /** A method with an address counts before one alone, which may be a menu's. */
  private void methods() {
    for (int i = 0; i < lines.size(); i++) {
      Matcher method = method(i);
      if (method != null && address(method, i) != null) {
        facts.method(method.group(1), i + 1);
        parts(address(method, i), method.group(2) == null ? i + 1 : i);
        return;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (method(i) != null) {
        facts.method(method(i).group(1), i + 1);
        return;
      }
    }
  }

  private Matcher method(int at) {
    Matcher method = METHOD.matcher(lines.get(at).strip());
    return lines.get(at).length() <= LONGEST && method.matches() ? method : null;
  }

  private String address(Matcher method, int at) {
    if (method.group(2) != null || at + 1 == lines.size()) {
      return method.group(2);
    }
    String next = lines.get(at + 1).strip();
    return next.length() <= LONGEST && ADDRESS.matcher(next).matches() ? next : null;
  }

  /** The address on one line, or its parts on a line each. */
  private void parts(String address, int at) {
    StringBuilder path = new StringBuilder(address.startsWith("/") ? address : "");
    boolean open = address.equals("/");
    for (int next = at + 1; next < lines.size(); next++) {
      String part = lines.get(next).strip();
      boolean segment = SEGMENT.matcher(part.replaceFirst("^/", "")).matches();
      if (part.isEmpty()) {
        continue;
      }
      if (part.equals("/")) {
        open = true;
      } else if (segment && (open || part.startsWith("/"))) {
        open = false;
      } else {
        break;
      }
      path.append(part);
    }
    String found = path.toString().replaceAll("/{2,}", "/");
    if (found.isEmpty()) {
      facts.url(address, at + 1);
      return;
    }
    facts.path(found, at + 1);
    if (!address.startsWith("/")) {
      facts.host(address, at + 1);
    }
  }
}
