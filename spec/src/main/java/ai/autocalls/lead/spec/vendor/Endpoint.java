package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.Block.Code;
import ai.autocalls.lead.spec.vendor.Block.Table;
import ai.autocalls.lead.spec.vendor.Block.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the blocks of a page say of method, address, authorization and statuses. Where a page and
 * its own sample disagree, both are kept, with a bar between.
 */
final class Endpoint {
  /** Between the statements of a page that contradicts itself. */
  static final String BOTH = " | ";

  /** The authorization of a sample that sends none. */
  static final String NO_AUTH = "none";

  private static final Pattern METHOD =
      Pattern.compile(
          "(?:(?:api|openapi):\\s*[\"']?(?:\\S+\\.(?:json|ya?ml)\\s+)?(?<front>(?i:get|post|put|patch|delete))\\b|(?<method>GET|POST|PUT|PATCH|DELETE|get|post|put|patch|delete))"
              + "(?:\\s+(?<address>/[^\\s\"']*|https?://[^\\s\"']+))?[\"']?(?:\\s+HTTP/[\\d.]+)?");
  private static final Pattern ADDRESS = Pattern.compile("/\\S*|https?://\\S+");
  private static final Pattern SEGMENT = Pattern.compile("/?[\\w{}:.-]+");
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "(?i)[-*'\"\\s]*(?:authorization['\"]?\\s*:|authMethod:)\\s*['\"]?([a-z]+)\\b.*");
  private static final Pattern KEY_HEADER =
      Pattern.compile("(?i)([\\w-]*(?:api-?key|token)[\\w-]*)\\s*:.*");
  private static final Pattern SCHEME = Pattern.compile("(?i)\\b(?:bearer|basic|digest)\\b");
  private static final Pattern STATUS =
      Pattern.compile(
          "(?i:(?:example )?response|http(?:/[\\d.]+)?|status(?: code)?|error)?[:\\s]*\\(?([2-5]\\d\\d)(?:[,)][^)]{0,60}\\)?:?"
              + "|\\s*[-–—:]\\s*\\S.{0,80}|\\s+[A-Z][\\w'-]*(?:\\s[\\w'-]+){0,4})?:?");

  /** Far more codes than HTTP names are not statuses but numbers. */
  private static final Pattern NUMBER =
      Pattern.compile("20\\d|226|30\\d|4[0-5]\\d|499|50\\d|51[01]|52\\d|53\\d");

  private static final Pattern IN_TITLE = Pattern.compile("(?<!\\d)[1-5]\\d\\d(?!\\d)");

  /** A path that begins so begins with a part of the base URL. */
  private static final String BASE = "/api";

  private static final int LONGEST = 500;

  final Map<String, Integer> lines = new LinkedHashMap<>();
  final List<Integer> statuses = new ArrayList<>();
  final List<ListedField> parameters = new ArrayList<>();
  String method;
  String path;
  String host;
  String auth;

  private final List<Block> blocks;

  private Endpoint(List<Block> blocks) {
    this.blocks = blocks;
  }

  static Endpoint of(List<Block> blocks) {
    Endpoint endpoint = new Endpoint(blocks);
    endpoint.bar();
    endpoint.samples();
    endpoint.statements();
    return endpoint;
  }

  /** The status that a line names as a heading or an item; null when it names none. */
  static Integer status(String line) {
    Matcher matcher = STATUS.matcher(line);
    boolean named = line.length() <= 120 && matcher.matches();
    return named && NUMBER.matcher(matcher.group(1)).matches()
        ? Integer.valueOf(matcher.group(1))
        : null;
  }

  /** The status in the title of code; null when there is none. */
  static Integer statusIn(String title) {
    Matcher matcher = IN_TITLE.matcher(title);
    return matcher.find() ? Integer.valueOf(matcher.group()) : null;
  }

  /** A method with an address counts before one alone, which may be a menu's. */
  private void bar() {
    for (int i = 0; i < blocks.size(); i++) {
      Matcher found = method(i);
      String address = found == null ? null : address(found, i);
      if (address != null) {
        method(found, blocks.get(i).line());
        parts(address, found.group("address") == null ? i + 1 : i);
        return;
      }
    }
    for (int i = 0; i < blocks.size() && method == null; i++) {
      Matcher found = method(i);
      if (found != null && Character.isUpperCase(text(i).charAt(0))) {
        method(found, blocks.get(i).line());
      }
    }
  }

  private void method(Matcher found, int line) {
    String front = found.group("front");
    method = (front == null ? found.group("method") : front).toUpperCase(Locale.ROOT);
    lines.put("method", line);
  }

  private Matcher method(int at) {
    Matcher found = METHOD.matcher(text(at));
    return text(at).length() <= LONGEST && found.matches() ? found : null;
  }

  private String address(Matcher found, int at) {
    if (found.group("address") != null) {
      return found.group("address");
    }
    String next = text(at + 1);
    return next.length() <= LONGEST && ADDRESS.matcher(next).matches() ? next : null;
  }

  /** The address on one line, or its parts on a line each. */
  private void parts(String address, int at) {
    int line = blocks.get(at).line();
    StringBuilder parts = new StringBuilder(address.startsWith("/") ? address : "");
    boolean open = address.equals("/");
    for (int next = at + 1; next < blocks.size(); next++) {
      String part = text(next);
      boolean segment = part.length() <= LONGEST && SEGMENT.matcher(part).matches();
      if (part.equals("/")) {
        open = true;
      } else if (segment && (open || part.startsWith("/"))) {
        open = false;
      } else if (part.isEmpty() && blocks.get(next) instanceof Text) {
        continue;
      } else {
        break;
      }
      parts.append(part);
    }
    String found = parts.toString().replaceAll("/{2,}", "/");
    if (found.isEmpty()) {
      address(address, line);
      return;
    }
    boolean base = found.startsWith(BASE + "/");
    path = withoutSlash((base ? found.substring(BASE.length()) : found).replaceFirst("[?#].*", ""));
    query(found, line);
    lines.put("path", line);
    if (!address.startsWith("/")) {
      host = withoutSlash(address) + (base ? BASE : "");
      lines.put("host", line);
    }
  }

  /** A whole address, or a path; where it says something else than the page does, both count. */
  private void address(String address, int line) {
    query(address, line);
    String url = withoutSlash(address.replaceFirst("[?#].*", ""));
    int end = 0;
    if (path != null && url.endsWith(path)) {
      end = url.length() - path.length();
    } else if (url.contains("://")) {
      int slash = url.indexOf('/', url.indexOf("://") + 3);
      end = slash < 0 ? url.length() : slash;
    }
    boolean based = url.startsWith(BASE + "/", end);
    end += based ? BASE.length() : 0;
    if (url.contains("://")) {
      host = both("host", host, url.substring(0, end), line);
    }
    if (end < url.length()) {
      path = both("path", path, url.substring(end), line);
    }
  }

  private String both(String element, String known, String found, int line) {
    if (known != null && (known.equalsIgnoreCase(found) || known.contains(BOTH))) {
      return known;
    }
    lines.put(element, line);
    return known == null ? found : known + BOTH + found;
  }

  private void query(String address, int line) {
    int mark = address.indexOf('?');
    if (mark >= 0) {
      for (String pair : address.substring(mark + 1).split("[&#]", 50)) {
        parameter("query", pair.split("=", 2)[0], line);
      }
    }
  }

  private void parameter(String place, String name, int line) {
    ListedField field = new ListedField(line, name);
    field.place = place;
    parameters.add(field);
  }

  /** What the page's own samples send; those of another address count where none is this one's. */
  private void samples() {
    List<Sample> sent =
        blocks.stream()
            .filter(Code.class::isInstance)
            .map(block -> ((Code) block).sample())
            .filter(sample -> sample != null && sample.method() != null)
            .toList();
    List<Sample> own = sent.stream().filter(this::isOwn).toList();
    for (Sample sample : own.isEmpty() ? sent.stream().limit(1).toList() : own) {
      method = both("method", method, sample.method(), sample.line());
      if (sample.url() != null) {
        address(sample.url(), sample.line());
      }
      boolean authorized = false;
      for (String header : sample.headers()) {
        authorized |= auth(header, sample.line());
        String name = header.split(":")[0].strip();
        boolean standard = Words.meaning("headers", name) != null;
        if (!standard && !KEY_HEADER.matcher(header).matches()) {
          parameter("header", name, sample.line());
        }
      }
      if (!authorized) {
        auth = both("auth", auth, NO_AUTH, sample.line());
      }
    }
  }

  private boolean isOwn(Sample sample) {
    return path != null
        && sample.url() != null
        && withoutSlash(sample.url().replaceFirst("[?#].*", "")).endsWith(path);
  }

  /** Takes a header where it is one that authorizes. */
  private boolean auth(String header, int line) {
    Matcher scheme = AUTHORIZATION.matcher(header);
    Matcher key = KEY_HEADER.matcher(header);
    boolean found = header.length() <= LONGEST && (scheme.matches() || key.matches());
    if (found) {
      boolean isScheme = scheme.matches();
      String name = isScheme ? scheme.group(1).toLowerCase(Locale.ROOT) : key.group(1);
      auth = both("auth", auth, name, line);
    }
    return found;
  }

  private void statements() {
    String heading = "";
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
          List<String> cells = table.rows().get(row);
          status(status(cells.get(0)), table.line() + row);
          Matcher scheme = SCHEME.matcher(String.join(" ", cells));
          if (cells.get(0).equals("Authorization") && scheme.find()) {
            auth("Authorization: " + scheme.group() + " ", table.line() + row);
          }
        }
      } else if (block instanceof Code code) {
        Sample sample = code.sample();
        status(statusIn(code.title()), code.line());
        status(sample == null ? null : sample.status(), code.line());
      } else if (!text(i).isEmpty()) {
        status(status(text(i)), block.line());
        if (AUTHORIZATION.matcher(text(i)).matches()) {
          auth(text(i), block.line());
        } else if (text(i).equals("Authorization")) {
          heading = "Authorization";
        }
      }
      boolean named = block instanceof ListedField field && field.name.equals("Authorization");
      if (named || heading.equals("Authorization")) {
        described(i);
        heading = "";
      }
    }
  }

  /** The header as a listed parameter: its prose names the scheme. */
  private void described(int at) {
    for (int i = at; i < Math.min(blocks.size(), at + 7); i++) {
      boolean attribute =
          blocks.get(i) instanceof ListedField field && "bearer".equals(field.bounds.get("scheme"));
      boolean bearer = text(i).length() <= LONGEST && text(i).matches("(?i).*\\bbearer\\b.*");
      if (auth == null && (attribute || bearer)) {
        auth = "bearer";
        lines.put("auth", blocks.get(i).line());
      }
    }
  }

  private void status(Integer status, int line) {
    if (status != null && !statuses.contains(status)) {
      statuses.add(status);
      lines.put("status." + status, line);
    }
  }

  private String text(int at) {
    return at < blocks.size() && blocks.get(at) instanceof Text text ? text.text() : "";
  }

  private static String withoutSlash(String address) {
    return address.replaceFirst("/+$", "");
  }
}
