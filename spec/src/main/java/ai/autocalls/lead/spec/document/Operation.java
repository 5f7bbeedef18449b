package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An operation of a document.
 *
 * @param method the HTTP method in upper case
 * @param path the path below the server's URL
 * @param node the operation object, its references as they stand
 */
public record Operation(String method, String path, JsonNode node) {
  /**
   * The first operation, which of this contract is the only one.
   *
   * @param tree an OpenAPI document
   * @return the operation; empty when the document has none
   */
  public static Optional<Operation> first(JsonNode tree) {
    for (Map.Entry<String, JsonNode> path : tree.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (operation.getValue().has("responses")) {
          return Optional.of(
              new Operation(
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  operation.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The answer to a success: the first response with a status from 200 to 299.
   *
   * @return the response, perhaps a reference; empty when there is none
   */
  public Optional<JsonNode> success() {
    return node.path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
