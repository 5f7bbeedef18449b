package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation that a bundle shows, which needs a successful response to show.
 *
 * @param prefix what its anchors and files begin with: nothing for the first operation
 */
record ShownOperation(String id, String prefix, Operation operation, JsonNode success) {
  private static final String JSON = "application/json";

  /** The operations of a document, in its order. */
  static List<ShownOperation> all(JsonNode tree) {
    List<ShownOperation> shown = new ArrayList<>();
    for (Operation operation : Operation.all(tree)) {
      String id = operation.node().path("operationId").asText();
      if (id.isEmpty()) {
        throw new UnreadableInputException(
            operation + " has no operationId, which its files are named by.");
      }
      JsonNode success =
          operation
              .success()
              .orElseThrow(
                  () ->
                      new UnreadableInputException(
                          operation + " has no successful response to show."));
      shown.add(new ShownOperation(id, shown.isEmpty() ? "" : id + ".", operation, success));
    }
    if (shown.isEmpty()) {
      throw new UnreadableInputException(
          "The document has no operation; there is nothing to show.");
    }
    return shown;
  }

  JsonNode node() {
    return operation.node();
  }

  /** The JSON content of the request; missing where the operation has no body. */
  JsonNode requestBody() {
    return node().path("requestBody").path("content").path(JSON);
  }

  /** The JSON content of the first successful response. */
  JsonNode successBody() {
    return success.path("content").path(JSON);
  }

  @Override
  public String toString() {
    return operation.toString();
  }
}
