package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON of others: exact, and within bounds of depth and size. */
public final class StrictJson {
  /** No document, pact or report nests deeper. */
  static final int MOST_LEVELS = 100;

  private static final int MOST_TOKENS = 1_000_000;
  private static final int LONGEST_NAME = 50_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MOST_LEVELS)
                          .maxTokenCount(MOST_TOKENS)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private StrictJson() {}

  /**
   * Reads a text.
   *
   * @return the value, its numbers exact
   * @throws UnreadableInputException when the text is not JSON, nests deeper than 100 levels, holds
   *     more than a million tokens, or has a key twice in one object
   */
  public static JsonNode read(String name, String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableInputException(
          "%s is not JSON at line %d, column %d: %s"
              .formatted(
                  name,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                  reason(e)),
          e);
    }
  }

  /**
   * Whether a text is JSON as far as its grammar goes, which says nothing of keys given twice.
   *
   * @throws UnreadableInputException when the text goes beyond the bounds
   */
  static boolean is(String name, String text) {
    try (JsonParser parser = MAPPER.getFactory().createParser(text)) {
      parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (StreamConstraintsException e) {
      throw new UnreadableInputException(
          name + " is beyond the bounds: " + reason(e) + "; divide or simplify it.", e);
    } catch (JsonProcessingException notJson) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A parser for what {@link #is} JSON. */
  static JsonParser parser(String text) throws IOException {
    return MAPPER
        .getFactory()
        .createParser(text)
        .disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  }

  /** What the parser says, without its own names. */
  private static String reason(JsonProcessingException failure) {
    return failure
        .getOriginalMessage()
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll(", from `[^`]*`", "")
        .replaceAll(" \\(start marker at .*", "");
  }
}
