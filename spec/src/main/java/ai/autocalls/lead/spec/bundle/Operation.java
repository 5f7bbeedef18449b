package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/**
 * The first operation of a document.
 *
 * @param method the HTTP method in upper case
 * @param path the path below the server's URL
 * @param node the operation object
 */
record Operation(String method, String path, JsonNode node) {
  private static final String JSON = "application/json";

  static Operation of(JsonNode tree) {
    for (Map.Entry<String, JsonNode> path : tree.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (operation.getValue().has("responses")) {
          return new Operation(
              operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue());
        }
      }
    }
    throw new UnreadableInputException("The document has no operation; there is nothing to show.");
  }

  JsonNode requestBody() {
    return node.path("requestBody").path("content").path(JSON);
  }

  /** The JSON content of the first successful response. */
  JsonNode successBody() {
    for (Map.Entry<String, JsonNode> response : node.path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        return response.getValue().path("content").path(JSON);
      }
    }
    throw new UnreadableInputException("The document gives no successful response to show.");
  }
}
