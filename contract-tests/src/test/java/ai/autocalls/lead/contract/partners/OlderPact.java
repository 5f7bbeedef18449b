package ai.autocalls.lead.contract.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A pact in the form of version 2, for tools that cannot read version 4: without its matchers. */
final class OlderPact {
  private OlderPact() {}

  static ObjectNode of(JsonNode pact) {
    ObjectNode older = JsonNodeFactory.instance.objectNode();
    older.set("consumer", pact.get("consumer"));
    older.set("provider", pact.get("provider"));
    for (JsonNode interaction : pact.path("interactions")) {
      ObjectNode one = older.withArray("interactions").addObject();
      one.put("description", interaction.path("description").asText());
      one.set("request", message(interaction.path("request")));
      one.set("response", message(interaction.path("response")));
    }
    older.putObject("metadata").putObject("pactSpecification").put("version", "2.0.0");
    return older;
  }

  private static ObjectNode message(JsonNode message) {
    ObjectNode older = JsonNodeFactory.instance.objectNode();
    for (String field : new String[] {"method", "path", "status"}) {
      if (message.has(field)) {
        older.set(field, message.get(field));
      }
    }
    ObjectNode headers = older.putObject("headers");
    for (Map.Entry<String, JsonNode> header : message.path("headers").properties()) {
      headers.put(header.getKey(), header.getValue().path(0).asText());
    }
    if (message.path("body").has("content")) {
      older.set("body", message.get("body").get("content"));
    }
    return older;
  }
}
