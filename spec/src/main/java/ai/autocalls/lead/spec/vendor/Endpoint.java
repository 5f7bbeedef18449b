package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.Block.Code;
import ai.autocalls.lead.spec.vendor.Block.Table;
import ai.autocalls.lead.spec.vendor.Block.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the blocks of a page say of method, address, authorization and statuses. Where a page and
 * its own sample disagree, both are kept, with a bar between.
 */
final class Endpoint {
  /** The authorization of a sample that sends none. */
  static final String NO_AUTH = "none";

  private static final Pattern METHOD =
      Pattern.compile(
          "(?:(?:api|openapi):\\s*[\"']?(?:\\S+\\.(?:json|ya?ml)\\s+)?(?<front>(?i:get|post|put|patch|delete))\\b"
              + "|(?<method>GET|POST|PUT|PATCH|DELETE|get|post|put|patch|delete))"
              + "(?:\\s+(?<address>/[^\\s\"']*|https?://[^\\s\"']+))?[\"']?(?:\\s+HTTP/[\\d.]+)?");
  private static final Pattern ADDRESS = Pattern.compile("/\\S*|https?://\\S+");
  private static final Pattern SEGMENT = Pattern.compile("/?[\\w{}:.-]*");
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "(?i)[-*'\"\\s]*(?:authorization['\"]?\\s*:|authMethod:)\\s*['\"]?([a-z]+)\\b.*");
  private static final Pattern KEY_HEADER =
      Pattern.compile("(?i)([\\w-]*(?:api-?key|token)[\\w-]*)\\s*:.*");

  /** What is sent is JSON in every operation, so a form is a demand that the contract lacks. */
  private static final Pattern OTHER_MEDIA_TYPE =
      Pattern.compile("(?i)content-type\\s*:\\s*(?!\\S*json\\b)\\w.*");

  private static final Pattern SCHEME = Pattern.compile("(?i)\\b(?:bearer|basic|digest)\\b");
  private static final Pattern STATUS =
      Pattern.compile(
          "(?i:(?:example )?response|http(?:/[\\d.]+)?|status(?:"
              + " code)?|error)?[:\\s]*\\(?([2-5]\\d\\d)"
              + "(?:[,)][^)]{0,60}\\)?:?|\\s*[-–—:]\\s*\\S.{0,80}|\\s+[A-Z][\\w'-]*(?:\\s[\\w'-]+){0,4})?:?");

  /** Far more codes than HTTP names are not statuses but numbers. */
  private static final Pattern NUMBER =
      Pattern.compile("20\\d|226|30\\d|4[0-5]\\d|499|50\\d|51[01]|52\\d|53\\d");

  private static final Pattern IN_TITLE = Pattern.compile("(?<!\\d)[1-5]\\d\\d(?!\\d)");

  /** A path that begins so begins with a part of the base URL. */
  private static final String BASE = "/api";

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
    for (boolean alone : new boolean[] {false, true}) {
      for (int i = 0; i < blocks.size() && method == null; i++) {
        Matcher found = METHOD.matcher(text(i));
        if (found.matches()) {
          int at = found.group("address") == null ? i + 1 : i;
          String address = at == i ? found.group("address") : text(at);
          boolean addressed = ADDRESS.matcher(address).matches();
          if (addressed || alone && Character.isUpperCase(text(i).charAt(0))) {
            String front = found.group("front");
            String named = front == null ? found.group("method") : front;
            method = both("method", null, named.toUpperCase(Locale.ROOT), blocks.get(i).line());
          }
          if (addressed) {
            bar(address, at);
          }
        }
      }
    }
  }

  /** The address on one line, or its segments on a line each. */
  private void bar(String address, int at) {
    StringBuilder segments = new StringBuilder();
    boolean open = address.equals("/");
    for (int i = at + 1; i < blocks.size(); i++) {
      String part = text(i);
      if (!part.isEmpty() && (open || part.startsWith("/")) && SEGMENT.matcher(part).matches()) {
        segments.append(part);
        open = part.equals("/");
      } else if (!part.isEmpty() || !(blocks.get(i) instanceof Text)) {
        break;
      }
    }
    String below = segments.toString().replaceAll("/{2,}", "/");
    if (below.isEmpty() || address.startsWith("/")) {
      address((address + below).replaceAll("^/{2,}", "/"), blocks.get(at).line());
    } else {
      split(withoutSlash(address) + below, withoutSlash(address).length(), blocks.get(at).line());
    }
  }

  /** A whole address, or a path. */
  private void address(String address, int line) {
    String[] parts = address.split("[?#]", 2);
    String url = withoutSlash(parts[0]);
    int scheme = url.indexOf("://");
    int slash = url.indexOf('/', scheme + 3);
    boolean known = path != null && url.endsWith(path);
    int end = scheme < 0 ? 0 : slash < 0 ? url.length() : slash;
    split(url, known ? url.length() - path.length() : end, line);
    for (String pair : parts.length < 2 ? new String[0] : parts[1].split("[&#]", 50)) {
      parameter("query", pair.split("=", 2)[0], line);
    }
  }

  private void split(String url, int end, int line) {
    int split = end + (url.startsWith(BASE + "/", end) ? BASE.length() : 0);
    if (url.contains("://")) {
      host = both("host", host, url.substring(0, split), line);
    }
    if (split < url.length()) {
      path = both("path", path, withoutSlash(url.substring(split)), line);
    }
  }

  private String both(String element, String known, String found, int line) {
    if (known != null && (known.equalsIgnoreCase(found) || known.contains(" | "))) {
      return known;
    }
    lines.put(element, line);
    return known == null ? found : known + " | " + found;
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
            .map(block -> block instanceof Code code ? code.sample() : null)
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
        boolean standard =
            Words.meaning("headers", name) != null && !OTHER_MEDIA_TYPE.matcher(header).matches();
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
    if (scheme.matches()) {
      auth = both("auth", auth, scheme.group(1).toLowerCase(Locale.ROOT), line);
    } else if (key.matches()) {
      auth = both("auth", auth, key.group(1), line);
    } else {
      return false;
    }
    return true;
  }

  private void statements() {
    boolean described = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
          table(table.rows().get(row), table.line() + row);
        }
      } else if (block instanceof Code code) {
        status(statusIn(code.title()), code.line());
        status(code.sample() == null ? null : code.sample().status(), code.line());
      } else {
        status(status(text(i)), block.line());
        if (AUTHORIZATION.matcher(text(i)).matches()) {
          auth(text(i), block.line());
        }
      }
      boolean named =
          text(i).equals("Authorization")
              || block instanceof ListedField field && field.name.equals("Authorization");
      if (named && !described) {
        described(i);
        described = true;
      }
    }
  }

  private void table(List<String> cells, int line) {
    status(status(cells.get(0)), line);
    Matcher scheme = SCHEME.matcher(String.join(" ", cells));
    if (cells.get(0).equals("Authorization") && scheme.find()) {
      auth("Authorization: " + scheme.group() + " ", line);
    }
  }

  /** The header as a listed parameter: its prose names the scheme. */
  private void described(int at) {
    for (int i = at; i < Math.min(blocks.size(), at + 7) && auth == null; i++) {
      boolean attribute =
          blocks.get(i) instanceof ListedField field && "bearer".equals(field.bounds.get("scheme"));
      if (attribute || text(i).matches("(?i).*\\bbearer\\b.*")) {
        auth = both("auth", null, "bearer", blocks.get(i).line());
      }
    }
  }

  private void status(Integer status, int line) {
    if (Objects.nonNull(status) && !statuses.contains(status)) {
      statuses.add(status);
      lines.put("status." + status, line);
    }
  }

  /** The text of a block; empty for another kind of block, and where it is too long to matter. */
  private String text(int at) {
    return at < blocks.size() && blocks.get(at) instanceof Text text && text.isBrief()
        ? text.text()
        : "";
  }

  private static String withoutSlash(String address) {
    return address.replaceFirst("/+$", "");
  }
}
