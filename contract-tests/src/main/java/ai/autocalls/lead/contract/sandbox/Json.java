package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON as the sandbox reads and writes it: strict, with exact numbers and bounded nesting. */
final class Json {
  private static final int MAX_NESTING = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode parse(byte[] bytes) throws MalformedJsonException {
    try {
      // Decoded first: given bytes, the parser would also take UTF-16 and UTF-32.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonNode value = MAPPER.readTree(text);
      if (value.isMissingNode()) {
        throw new MalformedJsonException("it is empty", null);
      }
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(MAPPER.writeValueAsString(value))) {
        throw new MalformedJsonException("it escapes half a surrogate pair", null);
      }
      return value;
    } catch (CharacterCodingException e) {
      throw new MalformedJsonException("it is not UTF-8", e);
    } catch (StreamConstraintsException e) {
      throw new MalformedJsonException(
          "it nests deeper than " + MAX_NESTING + " levels or holds a number without end", e);
    } catch (JsonParseException e) {
      String place =
          "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw new MalformedJsonException("it breaks off or goes wrong at " + place, e);
    } catch (JsonProcessingException e) {
      throw new MalformedJsonException("something follows its end", e);
    }
  }

  /** What was checked, or written by the sandbox itself. */
  static JsonNode trusted(byte[] bytes) {
    try {
      return parse(bytes);
    } catch (MalformedJsonException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(JsonNode value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
