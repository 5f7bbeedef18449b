package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The operation that a bundle shows, which needs a successful response to show.
 *
 * @param method the HTTP method in upper case
 * @param path the path below the server's URL
 * @param node the operation object
 * @param success its first successful response
 */
record ShownOperation(String method, String path, JsonNode node, JsonNode success) {
  private static final String JSON = "application/json";

  static ShownOperation of(JsonNode tree) {
    Operation operation =
        Operation.first(tree)
            .orElseThrow(
                () ->
                    new UnreadableInputException(
                        "The document has no operation; there is nothing to show."));
    JsonNode success =
        operation
            .success()
            .orElseThrow(
                () ->
                    new UnreadableInputException(
                        "The document gives no successful response to show."));
    return new ShownOperation(operation.method(), operation.path(), operation.node(), success);
  }

  JsonNode requestBody() {
    return node.path("requestBody").path("content").path(JSON);
  }

  /** The JSON content of the first successful response. */
  JsonNode successBody() {
    return success.path("content").path(JSON);
  }
}
