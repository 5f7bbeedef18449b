package ai.autocalls.lead.spec.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A documented body.
 *
 * @param summary what it shows; empty for the only example of its kind
 */
record BodyExample(String summary, JsonNode value) {
  /**
   * @param mediaType a dereferenced media type object, with {@code examples} or {@code example}
   */
  static List<BodyExample> of(JsonNode mediaType) {
    List<BodyExample> examples = new ArrayList<>();
    for (JsonNode example : mediaType.path("examples")) {
      examples.add(new BodyExample(example.path("summary").asText(""), example.path("value")));
    }
    if (mediaType.has("example")) {
      examples.add(new BodyExample("", mediaType.get("example")));
    }
    return examples;
  }
}
