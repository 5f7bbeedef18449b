package ai.autocalls.lead.spec.docs;

import ai.autocalls.lead.spec.docs.MintlifyTag.Form;
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
  private static final Pattern COMMENT = Pattern.compile("(?s)\\{/\\*.*?\\*/}|<!--.*?-->");
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^[ \\t]*(`{3,}|~{3,})[ \\t]*([^\\r\\n`]*)\\R(.*?)^[ \\t]*\\1[ \\t]*$");
  private static final Pattern STATUS = Pattern.compile("(?<!\\d)[1-5]\\d\\d(?!\\d)");

  private final FactsBuilder facts = new FactsBuilder();
  private final String source;
  private final List<MintlifyTag> tags;

  private MintlifyReader(String source) {
    this.source = source;
    String prose = blank(source, FENCE);
    this.tags = MintlifyTag.of(prose);
    frontMatter();
    new MintlifyFields(prose, facts, tag -> lineOf(tag.start())).read(tags);
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
    return new MintlifyReader(blank(source, COMMENT)).facts;
  }

  private void frontMatter() {
    Matcher block = FRONT_MATTER.matcher(source);
    if (!block.find()) {
      return;
    }
    Matcher api = API.matcher(source).region(block.start(1), block.end(1));
    if (api.find()) {
      int line = lineOf(api.start());
      facts.method(api.group(1), line);
      if (api.group(2).startsWith("/")) {
        facts.path(api.group(2), line);
      } else {
        facts.url(api.group(2), line);
      }
    }
    Matcher auth = AUTH.matcher(source).region(block.start(1), block.end(1));
    if (auth.find()) {
      facts.header("Authorization: " + auth.group(1), lineOf(auth.start()));
    }
  }

  private void examples() {
    Matcher fence = FENCE.matcher(source);
    while (fence.find()) {
      Matcher named = STATUS.matcher(fence.group(2));
      Integer status = named.find() ? Integer.valueOf(named.group()) : null;
      if (status != null) {
        facts.status(status, lineOf(fence.start()));
      }
      CurlCommand curl = CurlCommand.find(source, fence.start(3), fence.end(3));
      JsonText.Block json = json(fence.start(3), fence.end(3));
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

  private int lineOf(int offset) {
    return 1 + (int) source.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static String blank(String text, Pattern part) {
    return part.matcher(text).replaceAll(m -> m.group().replaceAll("[^\\n]", " "));
  }
}
