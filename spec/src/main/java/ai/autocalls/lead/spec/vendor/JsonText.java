package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.JsonPointers;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON inside a longer text.
 *
 * @param example the value; broken where JSON was meant
 * @param end where it ends in the text
 */
record JsonText(Example example, int end) {
  /** Deeper than any example: each name says where it is, so that depth multiplies. */
  private static final int DEEPEST = 50;

  /** People write examples by hand: comments and trailing commas are theirs, not the API's. */
  private static final ObjectMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private static final Pattern MEANT_AS_JSON = Pattern.compile("\\[?\\s*\\{\\s*\"");
  private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[{}\\[\\]]");

  /**
   * The value that begins at an offset, with its page's lines; null when nothing like JSON does.
   */
  static JsonText at(String text, int start, int firstLine) {
    int line = firstLine + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    String rest = text.substring(start);
    try (JsonParser parser = LENIENT.createParser(rest)) {
      if (parser.nextToken() == null) {
        return null;
      }
      Map<String, Integer> lines = new HashMap<>();
      JsonNode value = value(parser, "", line - 1, lines);
      int end = start + (int) parser.currentLocation().getCharOffset();
      return new JsonText(new Example(value, lines), end);
    } catch (JsonProcessingException notJson) {
      return MEANT_AS_JSON.matcher(rest).lookingAt()
          ? new JsonText(Example.broken(line), start + lengthByBrackets(rest))
          : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode value(
      JsonParser parser, String pointer, int above, Map<String, Integer> lines) throws IOException {
    lines.put(pointer, above + parser.currentTokenLocation().getLineNr());
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      ObjectNode object = LENIENT.createObjectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        object.set(key, value(parser, JsonPointers.child(pointer, key), above, lines));
      }
      return object;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      ArrayNode array = LENIENT.createArrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser, pointer + "/" + array.size(), above, lines));
      }
      return array;
    }
    return LENIENT.readTree(parser);
  }

  /** Where brackets close again that open a text; its first paragraph where they do not. */
  private static int lengthByBrackets(String text) {
    int depth = 0;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      depth += "{[".contains(token.group()) ? 1 : "}]".contains(token.group()) ? -1 : 0;
      if (depth == 0) {
        return token.end();
      }
    }
    return text.split("\\R\\s*\\R", 2)[0].length();
  }
}
