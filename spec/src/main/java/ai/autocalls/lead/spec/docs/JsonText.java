package ai.autocalls.lead.spec.docs;

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

/** JSON that stands inside a longer text, read with the line of each of its values. */
final class JsonText {
  /** People write examples by hand: comments and commas too many are theirs, not the API's. */
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

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
   * @return the value and where it ends; null when what stands there is not JSON
   */
  static Block at(String text, int start) {
    int linesBefore = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    JsonText reader = new JsonText(linesBefore);
    try (JsonParser parser = LENIENT.createParser(text.substring(start))) {
      parser.nextToken();
      JsonNode value = reader.value(parser, "");
      int end = start + (int) parser.currentLocation().getCharOffset();
      return new Block(new Example(value, reader.lines), start, end);
    } catch (JsonProcessingException notJson) {
      return null;
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
        object.set(key, value(parser, pointer + "/" + key.replace("~", "~0").replace("/", "~1")));
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

  record Block(Example example, int start, int end) {}
}
