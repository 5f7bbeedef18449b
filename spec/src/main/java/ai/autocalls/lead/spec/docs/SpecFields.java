package ai.autocalls.lead.spec.docs;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The document's elements by name, however a page writes its arrays, and their schemas. */
final class SpecFields {
  private final SpecDocument spec;
  private final Optional<Operation> operation;
  private final Map<String, ContractElement> elements = new LinkedHashMap<>();

  SpecFields(SpecDocument spec) {
    this.spec = spec;
    this.operation = Operation.first(spec.tree());
    for (ContractElement element : ContractElements.of(spec)) {
      elements.put(plain(element.name()), promised(element));
    }
  }

  /**
   * A response field without a mark of evidence is one that the vendor's page shows in every
   * response. The document itself requires less, since older versions leave fields out.
   */
  private ContractElement promised(ContractElement element) {
    boolean promised =
        element.name().startsWith("response.") && !schema(element.name()).has("x-evidence");
    return promised ? new ContractElement(element.name(), element.value(), true) : element;
  }

  /** A name without the marks of arrays, so that both sides' spellings of it are alike. */
  static String plain(String name) {
    return name.replace("[]", "");
  }

  /** The document's element of a name; null when it has none. */
  ContractElement find(String name) {
    return elements.get(plain(name));
  }

  /** What the document says of an element that is no field; null when it has none. */
  String value(String name) {
    return elements.containsKey(name) ? elements.get(name).value() : null;
  }

  List<ContractElement> all() {
    return List.copyOf(elements.values());
  }

  /** The fields directly below an object or an array's elements. */
  List<ContractElement> children(String parent) {
    String prefix = plain(parent) + ".";
    return elements.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .filter(entry -> entry.getKey().indexOf('.', prefix.length()) < 0)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The schema of a field; a missing node when the document has none. */
  JsonNode schema(String name) {
    JsonNode schema = MissingNode.getInstance();
    for (String part : plain(name).split("\\.")) {
      if (schema.isMissingNode()) {
        schema = body(part);
      } else {
        schema = spec.resolve(schema.path("items").isMissingNode() ? schema : schema.get("items"));
        schema = spec.resolve(schema.path("properties").path(part));
      }
      if (schema.isMissingNode()) {
        return schema;
      }
    }
    return schema;
  }

  private JsonNode operation() {
    return operation.map(Operation::node).orElse(MissingNode.getInstance());
  }

  private JsonNode body(String side) {
    JsonNode body =
        side.equals("response")
            ? operation.flatMap(Operation::success).orElse(MissingNode.getInstance())
            : operation().path("requestBody");
    return spec.resolve(spec.resolve(body).path("content").path("application/json").path("schema"));
  }
}
