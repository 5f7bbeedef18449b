package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.matrix.Mutant.Kind;
import ai.autocalls.lead.contract.sandbox.Endpoint;
import ai.autocalls.lead.contract.sandbox.SandboxRequest;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Mutants of the sources that run: what passes between them and their caller is changed. */
final class RunningMutants {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, List<JsonNode>> examples;
  private final Map<String, Set<String>> candidates;
  private final List<Mutant> mutants = new ArrayList<>();

  private RunningMutants(
      Map<String, List<JsonNode>> examples, Map<String, Set<String>> candidates) {
    this.examples = examples;
    this.candidates = candidates;
  }

  static List<Mutant> all(
      Map<String, List<JsonNode>> examples, Map<String, Set<String>> candidates) {
    RunningMutants all = new RunningMutants(examples, candidates);
    all.client();
    all.sandbox();
    all.list();
    return all.mutants;
  }

  private void client() {
    for (String field : Mutant.FIELDS.get(Mutant.CREATE)) {
      boolean request = field.startsWith("request");
      for (BodyChange change : BodyChange.values()) {
        UnaryOperator<JsonNode> body = json -> change.of(json, field);
        if (request) {
          client(Kind.of(change), field, requests(r -> sending(r, body)));
        } else if (change != BodyChange.TYPE) {
          client(Kind.of(change), field, responses(body));
        }
      }
    }
    client(
        Kind.ADD,
        "request.surplus",
        requests(
            r -> sending(r, body -> BodyChange.add(body, "request.surplus", JSON.numberNode(1)))));
    client(Kind.VALUE, "method", requests(r -> sent("PUT", r.path(), r)));
    client(Kind.VALUE, "path", requests(r -> sent(r.method(), "/api/lead", r)));
    client(Kind.VALUE, "auth", requests(r -> r.withHeader("Authorization", "Basic x")));
    client(Kind.DROP, "auth", requests(RunningMutants::anonymous));
    client(Kind.ADD, "request.header.X-New", requests(r -> r.withHeader("X-New", "1")));
    client(Kind.DROP, Mutant.HEADER, headers(RunningMutants::withoutHeader));
    client(Kind.DROP, "status.402", statuses(402, 400));
    client(Kind.DROP, "status.201", statuses(201, 500));
  }

  private void client(Kind kind, String element, UnaryOperator<Endpoint> wire) {
    client(Mutant.CREATE, kind, element, wire);
  }

  private void client(String operation, Kind kind, String element, UnaryOperator<Endpoint> wire) {
    mutants.add(
        new Mutant(
            Source.CLIENT,
            kind,
            operation,
            element,
            () -> ClientSource.elements(examples, candidates, wire)));
  }

  private void list() {
    for (String field : Mutant.FIELDS.get(Mutant.LIST)) {
      for (BodyChange change : BodyChange.values()) {
        UnaryOperator<Endpoint> wire = responses(body -> change.of(body, field));
        if (change != BodyChange.TYPE) {
          client(Mutant.LIST, Kind.of(change), field, wire);
        }
        sandbox(Mutant.LIST, Kind.of(change), field, wire);
      }
    }
    UnaryOperator<Endpoint> renamed =
        requests(r -> asked(r, r.query().replace("per_page=", "size=")));
    client(Mutant.LIST, Kind.RENAME, Mutant.PARAMETER, renamed);
    sandbox(Mutant.LIST, Kind.RENAME, Mutant.PARAMETER, renamed);
    client(Mutant.LIST, Kind.DROP, Mutant.PARAMETER, requests(r -> asked(r, "")));
    sandbox(Mutant.LIST, Kind.DROP, Mutant.PARAMETER, requests(r -> asked(r, "")));
    client(Mutant.LIST, Kind.DROP, "status.403", statuses(403, 400));
    sandbox(Mutant.LIST, Kind.DROP, "status.422", statuses(422, 400));
  }

  private static SandboxRequest sending(SandboxRequest request, UnaryOperator<JsonNode> change) {
    return request.body().length == 0 ? request : request.withJson(change.apply(request.json()));
  }

  private static SandboxRequest asked(SandboxRequest request, String query) {
    return new SandboxRequest(
        request.method(), request.path(), query, request.headers(), request.body());
  }

  private void sandbox() {
    for (String field : Mutant.FIELDS.get(Mutant.CREATE)) {
      for (BodyChange change : BodyChange.values()) {
        sandbox(
            Kind.of(change),
            field,
            field.startsWith("request")
                ? requests(r -> understood(change, field, r))
                : responses(body -> change.of(body, field)));
      }
    }
    sandbox(
        Kind.REQUIRED,
        Mutant.OPTIONAL,
        requests(r -> lacking(r, Mutant.OPTIONAL, JSON.numberNode(1))));
    sandbox(
        Kind.REQUIRED,
        Mutant.REQUIRED,
        requests(r -> lacking(r, Mutant.REQUIRED, JSON.numberNode(7))));
    sandbox(
        Kind.ADD,
        "response.data.surplus",
        responses(body -> BodyChange.add(body, "response.data.surplus", JSON.numberNode(1))));
    sandbox(Kind.DROP, "method", requests(r -> sent("POST", r.path(), r)));
    sandbox(Kind.DROP, "path", requests(r -> sent(r.method(), "/api/lead", r)));
    sandbox(Kind.DROP, "auth", requests(r -> r.withHeader("Authorization", "Bearer matrix")));
    sandbox(Kind.DROP, Mutant.HEADER, headers(RunningMutants::withoutHeader));
    sandbox(
        Kind.ADD, "response.header.x-new", headers(response -> response.withHeader("x-new", "1")));
    sandbox(Kind.DROP, "status.404", statuses(404, 400));
    sandbox(Kind.ADD, "status.418", statuses(404, 418));
  }

  private void sandbox(Kind kind, String element, UnaryOperator<Endpoint> around) {
    sandbox(Mutant.CREATE, kind, element, around);
  }

  private void sandbox(
      String operation, Kind kind, String element, UnaryOperator<Endpoint> around) {
    mutants.add(
        new Mutant(
            Source.SANDBOX,
            kind,
            operation,
            element,
            () -> SandboxSource.elements(candidates, around)));
  }

  /** What a sandbox understands that knows the field by another name or type, or not at all. */
  private static SandboxRequest understood(
      BodyChange change, String field, SandboxRequest request) {
    JsonNode body = parsed(request);
    if (body == null || !BodyChange.has(body, field)) {
      return request;
    }
    return switch (change) {
      case RENAME, DROP ->
          field.equals("request.allow_dupplicate")
              ? request.withJson(BodyChange.DROP.of(body, field))
              : request.withJson(BodyChange.add(body, field, TextNode.valueOf("+12025550124")));
      case TYPE -> request.withJson(BodyChange.TYPE.of(body, field));
    };
  }

  private static SandboxRequest lacking(SandboxRequest request, String field, JsonNode instead) {
    JsonNode body = parsed(request);
    return body == null || BodyChange.has(body, field)
        ? request
        : request.withJson(BodyChange.add(body, field, instead));
  }

  /** The body; null where a probe sent what is not a JSON object. */
  private static JsonNode parsed(SandboxRequest request) {
    try {
      return request.json();
    } catch (IllegalStateException noJson) {
      return null;
    }
  }

  private static UnaryOperator<Endpoint> headers(UnaryOperator<SandboxResponse> change) {
    return next -> request -> change.apply(next.respond(request));
  }

  private static SandboxResponse withoutHeader(SandboxResponse response) {
    Map<String, String> headers = new HashMap<>(response.headers());
    headers.remove(Mutant.HEADER.substring("response.header.".length()));
    return new SandboxResponse(response.status(), headers, response.body());
  }

  private static UnaryOperator<Endpoint> requests(UnaryOperator<SandboxRequest> change) {
    return next -> request -> next.respond(change.apply(request));
  }

  private static UnaryOperator<Endpoint> responses(UnaryOperator<JsonNode> change) {
    return next ->
        request -> {
          SandboxResponse response = next.respond(request);
          return response.status() / 100 == 2
              ? response.withJson(change.apply(response.json()))
              : response;
        };
  }

  private static UnaryOperator<Endpoint> statuses(int was, int is) {
    return next ->
        request -> {
          SandboxResponse response = next.respond(request);
          return response.status() == was ? response.withStatus(is) : response;
        };
  }

  private static SandboxRequest sent(String method, String path, SandboxRequest request) {
    return new SandboxRequest(method, path, request.query(), request.headers(), request.body());
  }

  private static SandboxRequest anonymous(SandboxRequest request) {
    Map<String, List<String>> headers = new HashMap<>(request.headers());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("Authorization"));
    return new SandboxRequest(
        request.method(), request.path(), request.query(), headers, request.body());
  }
}
