package ai.autocalls.lead.spec.document;

import ai.autocalls.lead.spec.document.ElementPlace.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The walk over everything that an operation states: credentials, parameters, bodies, responses,
 * headers and fields, by whatever route the document writes them.
 */
final class ElementWalk {
  /** Far more than a contract has, and few enough to end at once on schemas that double. */
  private static final int MOST_ELEMENTS = 20_000;

  private final SpecDocument spec;
  private final Operation operation;
  private final List<ElementPlace> places = new ArrayList<>();

  private ElementWalk(SpecDocument spec, Operation operation) {
    this.spec = spec;
    this.operation = operation;
  }

  /**
   * Walks over one operation.
   *
   * @return every element at every place that states it, in the order in which a reader meets them
   * @throws UnreadableInputException when the schemas expand beyond bounds
   */
  static List<ElementPlace> of(SpecDocument spec, Operation operation) {
    ElementWalk walk = new ElementWalk(spec, operation);
    walk.walk();
    return List.copyOf(walk.places);
  }

  private void walk() {
    call("method", operation.pointer(), operation.method());
    call("path", JsonPointers.parent(operation.pointer()), operation.path());
    server(operation.servers() + "/0");
    for (JsonNode requirement : operation.security()) {
      requirement.fieldNames().forEachRemaining(this::auth);
    }
    operation.parameters().forEach(this::parameter);
    body(operation.requestBody(), "request", Kind.REQUEST_FIELD, null);
    Map<String, Resolved> responses = operation.responses();
    String success = success(responses);
    responses.forEach(
        (status, response) -> {
          if (status.startsWith("2") || status.equals(success)) {
            body(response, "response", Kind.RESPONSE_FIELD, null);
          }
        });
    responses.forEach(
        (status, response) -> {
          String name = "status." + status;
          ElementPlace place =
              add(Kind.STATUS, new ContractElement(name, null, null), response.places(), null);
          operation.headers(response).forEach(this::header);
          if (!status.startsWith("2") && !status.equals(success)) {
            body(response, name, Kind.ERROR_FIELD, place);
          }
        });
  }

  /** What {@code default} covers includes the success, where no status of its own does. */
  private static String success(Map<String, Resolved> responses) {
    return responses.keySet().stream().noneMatch(status -> status.startsWith("2")) ? "default" : "";
  }

  private void call(String name, String pointer, String value) {
    add(Kind.CALL, new ContractElement(name, value, true), List.of(pointer), null);
  }

  /** A server's address, its variables replaced by their defaults. */
  private void server(String pointer) {
    JsonNode server = spec.at(pointer);
    String url = server.path("url").asText(null);
    for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
      String value = variable.getValue().path("default").asText();
      url = url == null ? null : url.replace("{" + variable.getKey() + "}", value);
    }
    add(
        Kind.CALL,
        new ContractElement("host", url, true),
        List.of(pointer + "/url", pointer),
        null);
  }

  private void auth(String scheme) {
    Resolved definition =
        spec.references().componentAt(JsonPointers.child("/components/securitySchemes", scheme));
    JsonNode node = definition.node();
    String value = node.path("scheme").asText(node.path("type").asText(null));
    add(Kind.CALL, new ContractElement("auth", value, true), definition.places(), null);
  }

  private void parameter(Operation.Parameter parameter) {
    Resolved object = parameter.object();
    String schema =
        operation.schemas(object).values().stream()
            .findFirst()
            .orElse(object.pointer() + "/schema");
    add(
        Kind.PARAMETER,
        new ContractElement(
            parameter.element(), SchemaFields.type(spec, schema), parameter.required()),
        object.places(),
        null);
  }

  private void header(String name, Resolved header) {
    String type = SchemaFields.type(spec, header.pointer() + "/schema");
    add(
        Kind.HEADER,
        new ContractElement(
            "response.header." + name, type, header.node().path("required").asBoolean()),
        header.places(),
        null);
  }

  private void body(Resolved holder, String prefix, Kind kind, ElementPlace around) {
    for (String schema : operation.schemas(holder).values()) {
      new SchemaFields(spec, place -> add(kind, place)).visit(prefix, schema, around);
    }
  }

  private ElementPlace add(
      Kind kind, ContractElement element, List<String> pointers, ElementPlace around) {
    return add(kind, new ElementPlace(element, kind, pointers, List.of(), around));
  }

  private ElementPlace add(Kind kind, ElementPlace place) {
    if (places.size() == MOST_ELEMENTS) {
      throw new UnreadableInputException(
          "%s defines more than %,d elements; let its schemas refer to one another less."
              .formatted(spec.name(), MOST_ELEMENTS));
    }
    ElementPlace kept =
        new ElementPlace(
            place.element().in(operation.toString()),
            kind,
            place.places(),
            place.within(),
            place.around());
    places.add(kept);
    return kept;
  }
}
