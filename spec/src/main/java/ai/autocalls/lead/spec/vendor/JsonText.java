package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.JsonPointers;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON that stands inside a longer text, read with the line of each of its values. */
final class JsonText {
  /** People write examples by hand: comments and commas too many are theirs, not the API's. */
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private static final Pattern MEANT_AS_JSON = Pattern.compile("\\[?\\s*\\{\\s*\"");

  private final Map<String, Integer> lines = new HashMap<>();
  private final int linesBefore;

  private JsonText(int linesBefore) {
    this.linesBefore = linesBefore;
  }

  /**
   * Reads the value that begins at an offset.
   *
   * @param text the whole text, so that lines count from its beginning
   * @param start where the value begins
   * @return the value, or a broken example where JSON was meant, and where it ends; null when
   *     nothing like JSON stands there
   */
  static Block at(CharSequence text, int start) {
    int linesBefore = (int) text.subSequence(0, start).chars().filter(c -> c == '\n').count();
    JsonText reader = new JsonText(linesBefore);
    String rest = text.subSequence(start, text.length()).toString();
    try (JsonParser parser = LENIENT.createParser(rest)) {
      if (parser.nextToken() == null) {
        return null;
      }
      JsonNode value = reader.value(parser, "");
      int end = start + (int) parser.currentLocation().getCharOffset();
      return new Block(new Example(value, reader.lines), start, end);
    } catch (JsonProcessingException notJson) {
      return MEANT_AS_JSON.matcher(rest).lookingAt()
          ? new Block(Example.broken(linesBefore + 1), start, start + lengthByBrackets(rest))
          : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode value(JsonParser parser, String pointer) throws IOException {
    lines.put(pointer, linesBefore + parser.currentTokenLocation().getLineNr());
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        object.set(key, value(parser, JsonPointers.child(pointer, key)));
      }
      return object;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser, pointer + "/" + array.size()));
      }
      return array;
    }
    return LENIENT.readTree(parser);
  }

  /** Where brackets close again that open a text; its first paragraph where they do not. */
  private static int lengthByBrackets(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && text.charAt(Math.max(0, i - 1)) != '\\') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']') && --depth == 0) {
        return i + 1;
      }
    }
    return text.split("\\R\\s*\\R", 2)[0].length();
  }

  record Block(Example example, int start, int end) {}
}
