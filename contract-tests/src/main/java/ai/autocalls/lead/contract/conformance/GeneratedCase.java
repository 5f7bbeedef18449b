package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A generated request.
 *
 * @param number which of the cases it is, from 1
 * @param title what is special about it
 * @param request what is sent
 * @param valid whether the contract allows it
 * @param settled whether a page says so; what no page settles is recorded and never failed
 */
record GeneratedCase(
    int number, String title, ProbeRequest request, boolean valid, boolean settled) {
  /** A case that the contract allows; of variables no page shows other values than text. */
  static GeneratedCase valid(int number, ObjectNode body) {
    return new GeneratedCase(number, "valid", ProbeRequest.post(body), true, hasTextOnly(body));
  }

  private static boolean hasTextOnly(ObjectNode body) {
    for (JsonNode variables : body.findValues("variables")) {
      for (JsonNode value : variables) {
        if (!value.isTextual()) {
          return false;
        }
      }
    }
    return true;
  }
}
