package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Resource;
import ai.autocalls.lead.spec.document.YamlWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** An Arazzo document that creates a lead and then looks for it, for contracts that can do both. */
final class Workflow {
  static final String FILE = "lead.arazzo.yaml";

  private Workflow() {}

  /** The document; empty where the contract lacks one of the operations. */
  static Optional<String> of(ReferencePage page) {
    List<String> ids = page.operations().stream().map(operation -> operation.shown().id()).toList();
    return ids.containsAll(List.of("createLead", "listLeads"))
        ? Optional.of(document(page))
        : Optional.empty();
  }

  private static String document(ReferencePage page) {
    JsonNode tree = Resource.yaml(Workflow.class, FILE);
    ObjectNode info = (ObjectNode) tree.get("info");
    info.put("title", page.title() + ": " + info.get("title").asText());
    info.put("version", page.version());
    return YamlWriter.write(tree);
  }
}
