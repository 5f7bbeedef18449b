package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.MintlifyTag.Form;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the source of a Mintlify page: front matter, field components and fenced code. */
final class MintlifyReader {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A\\s*---[ \\t]*\\R(.*?)\\R---", Pattern.DOTALL);
  private static final Pattern API =
      Pattern.compile("(?m)^(?:api|openapi):\\s*[\"']?([A-Za-z]+)\\s+([^\\s\"']+)");
  private static final Pattern AUTH = Pattern.compile("(?m)^authMethod:\\s*[\"']?(\\w+)");
  private static final Pattern STATUS = Pattern.compile("(?<!\\d)[1-5]\\d\\d(?!\\d)");

  /** Far more than a page shows, and few enough for each to be looked at. */
  private static final int MOST_EXAMPLES = 50;

  private final FactsBuilder facts = new FactsBuilder();
  private final String source;
  private final SourceLines lines;
  private final List<Fence> fences;
  private final List<MintlifyTag> tags;

  private MintlifyReader(String source) {
    this.source = source;
    this.lines = new SourceLines(source);
    this.fences = Fence.of(source);
    StringBuilder prose = new StringBuilder(source);
    fences.forEach(fence -> blank(prose, fence.start(), fence.end()));
    this.tags = MintlifyTag.of(prose.toString());
    frontMatter();
    new MintlifyFields(prose.toString(), facts, tag -> lines.of(tag.start())).read(tags);
    examples();
  }

  static boolean isMintlify(String text) {
    Matcher frontMatter = FRONT_MATTER.matcher(text);
    return text.contains("<ParamField")
        || text.contains("<ResponseField")
        || (frontMatter.find() && API.matcher(frontMatter.group(1)).find());
  }

  /** The facts of a page's source, as far as they are there. */
  static FactsBuilder read(String source) {
    StringBuilder shown = new StringBuilder(source);
    blankBetween(shown, "{/*", "*/}");
    blankBetween(shown, "<!--", "-->");
    return new MintlifyReader(shown.toString()).facts;
  }

  private void frontMatter() {
    Matcher block = FRONT_MATTER.matcher(source);
    if (!block.find()) {
      return;
    }
    Matcher api = API.matcher(source).region(block.start(1), block.end(1));
    if (api.find()) {
      int line = lines.of(api.start());
      facts.method(api.group(1), line);
      if (api.group(2).startsWith("/")) {
        facts.path(api.group(2), line);
      } else {
        facts.url(api.group(2), line);
      }
    }
    Matcher auth = AUTH.matcher(source).region(block.start(1), block.end(1));
    if (auth.find()) {
      facts.header("Authorization: " + auth.group(1), lines.of(auth.start()));
    }
  }

  private void examples() {
    for (Fence fence : fences.subList(0, Math.min(fences.size(), MOST_EXAMPLES))) {
      Matcher named = STATUS.matcher(fence.info());
      Integer status = named.find() ? Integer.valueOf(named.group()) : null;
      if (status != null) {
        facts.status(status, lines.of(fence.start()));
      }
      CurlCommand curl = CurlCommand.find(source, fence.code(), fence.codeEnd());
      JsonText.Block json = json(fence.code(), fence.codeEnd());
      if (curl != null) {
        facts.requestExample(curl.describe(source, facts));
      } else if (json != null && (status == null || status < 300)) {
        if (status == null && isRequest(fence.start(), json.example().fields())) {
          facts.requestExample(json.example());
        } else {
          facts.responseExample(json.example());
        }
      }
    }
  }

  private JsonText.Block json(int start, int end) {
    int first = start;
    while (first < end && Character.isWhitespace(source.charAt(first))) {
      first++;
    }
    boolean opens = first < end && "{[".indexOf(source.charAt(first)) >= 0;
    return opens ? JsonText.at(source.substring(0, end), first) : null;
  }

  /** Where no component says whose an example is, the fields that must be sent do. */
  private boolean isRequest(int at, JsonNode example) {
    MintlifyTag around = null;
    for (MintlifyTag tag : tags) {
      if (!tag.isField() && tag.start() < at) {
        around = tag.form() == Form.OPENS ? tag : null;
      }
    }
    return around == null ? facts.hasRequestFieldOf(example) : around.isOfRequest();
  }

  private static void blankBetween(StringBuilder text, String open, String close) {
    int start = text.indexOf(open);
    while (start >= 0) {
      int end = text.indexOf(close, start + open.length());
      if (end < 0) {
        return;
      }
      blank(text, start, end + close.length());
      start = text.indexOf(open, end);
    }
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
