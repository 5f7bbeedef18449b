package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements of the contract that a document defines, in the order in which a reader meets them.
 */
public final class ContractElements {
  private static final String JSON = "application/json";

  private final SpecDocument spec;
  private final List<ContractElement> elements = new ArrayList<>();

  private ContractElements(SpecDocument spec) {
    this.spec = spec;
  }

  /**
   * Lists the elements of the document's first operation: method, path, host, auth, the fields of
   * the JSON request, the fields of the first successful JSON response, and every status.
   *
   * @param spec a document that passes {@code lint}; of any other, what can be told
   * @return the elements, each name once
   */
  public static List<ContractElement> of(SpecDocument spec) {
    return new ContractElements(spec).list();
  }

  private List<ContractElement> list() {
    Operation.first(spec.tree()).ifPresent(this::operation);
    return List.copyOf(elements);
  }

  private void operation(Operation first) {
    JsonNode operation = first.node();
    add("method", first.method(), true);
    add("path", first.path(), true);
    add("host", spec.at("/servers/0/url").asText(null), true);
    JsonNode security =
        operation.has("security") ? operation.get("security") : spec.at("/security");
    for (JsonNode requirement : security) {
      requirement.fieldNames().forEachRemaining(this::auth);
    }
    JsonNode body = spec.resolve(operation.path("requestBody"));
    fields("request", body.path("content").path(JSON).path("schema"), new HashSet<>());
    first
        .success()
        .map(response -> spec.resolve(response).path("content").path(JSON).path("schema"))
        .ifPresent(schema -> fields("response", schema, new HashSet<>()));
    operation
        .path("responses")
        .fieldNames()
        .forEachRemaining(status -> add("status." + status, null, null));
  }

  private void auth(String scheme) {
    JsonNode definition = spec.resolve(spec.at("/components/securitySchemes").path(scheme));
    add("auth", definition.path("scheme").asText(definition.path("type").asText(null)), true);
  }

  private void fields(String prefix, JsonNode reference, Set<JsonNode> above) {
    JsonNode schema = spec.resolve(reference);
    if (!above.add(schema)) {
      return; // a schema inside itself: its fields are named once
    }
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = prefix + "." + property.getKey();
      JsonNode value = spec.resolve(property.getValue());
      add(name, type(value), required.contains(property.getKey()));
      if (value.has("items")) {
        fields(name + "[]", value.get("items"), above);
      } else {
        fields(name, value, above);
      }
    }
    above.remove(schema);
  }

  /**
   * The JSON type; of an open enumeration ({@code anyOf} of an enum and its base type) that of the
   * first branch.
   */
  private String type(JsonNode schema) {
    JsonNode alternatives = schema.has("anyOf") ? schema.get("anyOf") : schema.path("oneOf");
    JsonNode typed = alternatives.isEmpty() ? schema : spec.resolve(alternatives.get(0));
    return typed.path("type").asText(null);
  }

  private void add(String name, String value, Boolean required) {
    if (elements.stream().noneMatch(element -> element.name().equals(name))) {
      elements.add(new ContractElement(name, value, required));
    }
  }
}
