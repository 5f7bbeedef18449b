package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** A whole document in normal form. */
final class DocumentNormalization {
  static final String OPERATION = "operation/";
  static final String WEBHOOK = "webhook/";
  static final String COMPONENT = "components/";

  /** What says which edition of a document or a notation this is, and not what is agreed. */
  private static final Set<String> EDITION = Set.of("openapi", "$self");

  private final Source source;
  private final Form form = new Form("");

  DocumentNormalization(SpecDocument document) {
    this.source = new Source(document);
  }

  /** Whether an operation leads to a component, be it at several removes. */
  boolean isUsed(String component) {
    return source.isUsed("/" + component);
  }

  Form run() {
    RawObject raw = new RawObject(source.tree(), form);
    EDITION.forEach(raw::take);
    SchemaForms requests = new SchemaForms(source, Direction.REQUEST);
    SchemaForms responses = new SchemaForms(source, Direction.RESPONSE);
    OperationNormalization operations =
        new OperationNormalization(source, requests, responses, true);
    OperationNormalization calls = new OperationNormalization(source, responses, requests, false);
    raw.takeEach(
        "paths",
        (path, item) -> {
          String label = OPERATION + ParameterNormalization.template(path);
          operations.pathItem(path, label, item, form);
        });
    for (Map.Entry<String, JsonNode> webhook : raw.takeObject("webhooks").properties()) {
      String name = "webhook." + webhook.getKey();
      calls.pathItem(name, WEBHOOK + webhook.getKey(), webhook.getValue(), form);
    }
    if (!form.parts().isEmpty()) {
      raw.takeArray("servers"); // each operation has them
      raw.takeArray("security");
    }
    for (Map.Entry<String, JsonNode> member : raw.takeObject("info").properties()) {
      if (!member.getKey().equals("version")) {
        form.prose().put("info." + member.getKey(), Canonical.of(member.getValue()));
      }
    }
    raw.takeArray("tags")
        .forEach(tag -> form.prose().put("tags." + tag.path("name").asText(), Canonical.of(tag)));
    components(raw.takeObject("components"));
    raw.rest();
    return form;
  }

  /** What is used counts where it is used; the rest has no effect, but is not nothing. */
  private void components(JsonNode components) {
    for (Map.Entry<String, JsonNode> kind : components.properties()) {
      if (!kind.getValue().isObject()) {
        form.values().put(COMPONENT + kind.getKey(), Canonical.of(kind.getValue()));
      }
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        String label = JsonPointers.child(COMPONENT + kind.getKey(), component.getKey());
        if (!isUsed(label)) {
          form.values().put(label, Canonical.of(component.getValue()));
        }
      }
    }
  }
}
