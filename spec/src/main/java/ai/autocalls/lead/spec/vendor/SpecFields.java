package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.Resolved;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The elements of one operation of the document by name, with their schemas. */
final class SpecFields {
  private final SpecDocument spec;
  private final Map<String, Known> elements = new LinkedHashMap<>();

  /**
   * Walks the operation of a name.
   *
   * @param operation an operation's id, or its method and path; null for the document's first
   * @throws UnreadableInputException when the document has no such operation
   */
  SpecFields(SpecDocument spec, String operation) {
    this.spec = spec;
    List<Operation> all = Operation.all(spec.tree());
    Operation chosen =
        all.stream()
            .filter(o -> operation == null || isNamed(o, operation))
            .findFirst()
            .orElse(null);
    if (chosen != null) {
      walk(chosen);
    } else if (operation != null) {
      List<String> names = all.stream().map(Operation::toString).toList();
      throw new UnreadableInputException(
          spec.name() + " has no operation " + operation + "; name one of: " + names);
    }
  }

  /** A name without the marks of arrays, so that both spellings of it are alike. */
  static String plain(String name) {
    String plain = name.replace("[]", "");
    return plain.startsWith("request.header.") ? plain.toLowerCase(Locale.ROOT) : plain;
  }

  /** The names of all elements, without the marks of arrays. */
  Set<String> names() {
    return elements.keySet();
  }

  /** The document's element of a name; null when it has none. */
  ContractElement find(String name) {
    Known known = elements.get(plain(name));
    return known == null ? null : known.element();
  }

  /** What the document says of an element that is not a field; null when it has none. */
  String value(String name) {
    return elements.containsKey(name) ? elements.get(name).element().value() : null;
  }

  List<ContractElement> all() {
    return elements.values().stream().map(Known::element).toList();
  }

  /** The fields directly below an object or an array's elements. */
  List<ContractElement> children(String parent) {
    String prefix = plain(parent) + ".";
    return elements.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .filter(entry -> entry.getKey().indexOf('.', prefix.length()) < 0)
        .map(entry -> entry.getValue().element())
        .toList();
  }

  /** The schema of a field; a missing node when the document has none. */
  JsonNode schema(String name) {
    Known known = elements.get(plain(name));
    return known == null ? MissingNode.getInstance() : known.schema();
  }

  private static boolean isNamed(Operation operation, String name) {
    return operation.node().path("operationId").asText().equals(name)
        || name.strip().equalsIgnoreCase(operation.toString());
  }

  private void walk(Operation operation) {
    add("method", operation.method(), true);
    add("path", operation.path(), true);
    add("host", spec.at(operation.servers() + "/0/url").asText(null), true);
    for (JsonNode requirement : operation.security()) {
      requirement.fieldNames().forEachRemaining(this::auth);
    }
    fields(
        "request",
        schemaOf(operation.requestBody().node()),
        Collections.newSetFromMap(new IdentityHashMap<>()));
    JsonNode success = operation.success().orElse(MissingNode.getInstance());
    fields("response", schemaOf(success), Collections.newSetFromMap(new IdentityHashMap<>()));
    for (Operation.Parameter parameter : operation.parameters()) {
      JsonNode node = parameter.object().node();
      add(parameter.element(), parameter.required(), node.path("schema"));
    }
    operation.responses().keySet().forEach(status -> add("status." + status, null, null));
    for (Resolved response : operation.responses().values()) {
      operation
          .headers(response)
          .forEach(
              (name, header) ->
                  add(
                      "response.header." + name,
                      header.node().path("required").asBoolean(),
                      header.node().path("schema")));
    }
  }

  private void auth(String scheme) {
    JsonNode definition = spec.resolve(spec.tree().at("/components/securitySchemes").path(scheme));
    add("auth", definition.path("scheme").asText(definition.path("type").asText(null)), true);
  }

  private JsonNode schemaOf(JsonNode body) {
    return spec.resolve(body).path("content").path("application/json").path("schema");
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
      boolean needed =
          required.contains(property.getKey())
              || prefix.startsWith("response") && isDocumented(property.getValue(), value);
      add(name, needed, value);
      boolean array = value.has("items");
      fields(array ? name + "[]" : name, array ? value.get("items") : value, above);
    }
    above.remove(schema);
  }

  /**
   * Whether the vendor's page shows a response field, so in every response. The document itself
   * requires less, since older versions leave fields out.
   */
  private static boolean isDocumented(JsonNode property, JsonNode schema) {
    return !property.has("x-evidence") && !schema.has("x-evidence");
  }

  /** Of a choice ({@code anyOf} or {@code oneOf}), the first branch's type. */
  private void add(String name, boolean required, JsonNode reference) {
    JsonNode schema = spec.resolve(reference);
    JsonNode any = schema.has("anyOf") ? schema.get("anyOf") : schema.path("oneOf");
    JsonNode typed = any.isEmpty() ? schema : spec.resolve(any.get(0));
    String type = typed.path("type").asText(null);
    ContractElement element = new ContractElement(name, type, required);
    elements.putIfAbsent(plain(name), new Known(element, schema));
  }

  private void add(String name, String value, Boolean required) {
    JsonNode none = MissingNode.getInstance();
    elements.putIfAbsent(name, new Known(new ContractElement(name, value, required), none));
  }

  private record Known(ContractElement element, JsonNode schema) {}
}
