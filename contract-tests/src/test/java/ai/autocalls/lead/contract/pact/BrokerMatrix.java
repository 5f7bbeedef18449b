package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.BrokerModel.Deployable;
import ai.autocalls.lead.contract.pact.BrokerModel.Row;
import ai.autocalls.lead.contract.pact.BrokerModel.Version;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whether a version can be deployed, as a broker writes it. */
final class BrokerMatrix {
  private BrokerMatrix() {}

  static ObjectNode json(Deployable decision) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    ObjectNode summary = response.putObject("summary");
    summary.put("deployable", decision.deployable()).put("reason", decision.reason());
    summary.put("success", count(decision, true)).put("failed", count(decision, false));
    summary.put("unknown", count(decision, null));
    response
        .putArray("notices")
        .addObject()
        .put("type", Boolean.TRUE.equals(decision.deployable()) ? "success" : "error")
        .put("text", decision.reason());
    ArrayNode rows = response.putArray("matrix");
    for (Row row : decision.rows()) {
      ObjectNode json = rows.addObject();
      version(json.putObject("consumer"), row.consumer());
      version(json.putObject("provider"), row.provider());
      if (row.success() == null) {
        json.putNull("verificationResult");
      } else {
        json.putObject("verificationResult").put("success", row.success());
      }
    }
    return response;
  }

  private static void version(ObjectNode holder, Version version) {
    holder.put("name", version.pacticipant());
    holder.putObject("version").put("number", version.number());
  }

  private static long count(Deployable decision, Boolean success) {
    return decision.rows().stream().filter(row -> row.success() == success).count();
  }
}
