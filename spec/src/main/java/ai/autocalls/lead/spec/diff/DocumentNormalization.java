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
    for (Map.Entry<String, JsonNode> path : raw.takeObject("paths").properties()) {
      if (RawObject.isProse(path.getKey())) {
        form.prose().put("paths." + path.getKey(), path.getValue());
      } else {
        String label = OPERATION + ParameterNormalization.template(path.getKey());
        operations.pathItem(path.getKey(), label, path.getValue(), form);
      }
    }
    for (Map.Entry<String, JsonNode> webhook : raw.takeObject("webhooks").properties()) {
      String name = "webhook." + webhook.getKey();
      calls.pathItem(name, WEBHOOK + webhook.getKey(), webhook.getValue(), form);
    }
    if (!form.parts().isEmpty()) {
      raw.takeArray("servers"); // each operation has them
      raw.takeArray("security");
    }
    info(raw.takeObject("info"));
    raw.takeArray("tags").forEach(this::tag);
    components(raw.takeObject("components"));
    raw.rest();
    return form;
  }

  private void info(JsonNode info) {
    info.properties().stream()
        .filter(member -> !member.getKey().equals("version"))
        .forEach(
            member -> form.prose().put("info." + member.getKey(), Canonical.of(member.getValue())));
  }

  private void tag(JsonNode tag) {
    form.prose().put("tags." + tag.path("name").asText(), Canonical.of(tag));
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
