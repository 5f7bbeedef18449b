package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.matrix.Mutant.Kind;
import ai.autocalls.lead.contract.pact.PactFile;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The pact, changed in one way each. */
final class PactMutants {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final List<Mutant> mutants = new ArrayList<>();

  private PactMutants() {}

  static List<Mutant> all() {
    PactMutants all = new PactMutants();
    all.pact();
    return all.mutants;
  }

  private void pact() {
    Mutant.FIELDS.forEach(
        (operation, fields) -> {
          for (String field : fields) {
            for (BodyChange change : BodyChange.values()) {
              pactBodies(operation, Kind.of(change), field, body -> change.of(body, field));
            }
          }
        });
    pact(Mutant.LIST, Kind.DROP, Mutant.PARAMETER, each -> query(each).remove("per_page"));
    pact(
        Mutant.LIST,
        Kind.RENAME,
        Mutant.PARAMETER,
        each -> {
          if (query(each).has("per_page")) {
            query(each).set("size", query(each).remove("per_page"));
          }
        });
    pact(Mutant.LIST, Kind.DROP, "status.401", each -> status(each, 401, 400));
    pactBodies(
        Kind.REQUIRED,
        Mutant.REQUIRED,
        body -> body.has("variables") ? BodyChange.DROP.of(body, Mutant.REQUIRED) : body);
    pactBodies(
        Kind.REQUIRED,
        Mutant.OPTIONAL,
        body -> BodyChange.add(body, Mutant.OPTIONAL, JSON.objectNode()));
    for (String surplus : Mutant.SURPLUS) {
      pactBodies(Kind.ADD, surplus, body -> BodyChange.add(body, surplus, JSON.numberNode(1)));
    }
    pact(Kind.VALUE, "method", each -> JsonEdits.object(each, "/request").put("method", "PUT"));
    pact(Kind.VALUE, "path", each -> JsonEdits.object(each, "/request").put("path", "/lead"));
    pact(
        Kind.VALUE,
        "auth",
        each ->
            JsonEdits.object(each, "/request/headers").putArray("Authorization").add("Basic x"));
    pact(
        Kind.DROP,
        "auth",
        each -> JsonEdits.object(each, "/request/headers").remove("Authorization"));
    pact(
        Kind.ADD,
        "request.query.page",
        each -> JsonEdits.object(each, "/request").putObject("query").putArray("page").add("1"));
    pact(
        Kind.ADD,
        "request.header.X-New",
        each -> JsonEdits.object(each, "/request/headers").putArray("X-New").add("1"));
    pact(
        Kind.ADD,
        "response.header.X-New",
        each -> JsonEdits.object(each, "/response/headers").putArray("X-New").add("1"));
    pact(Kind.DROP, "status.402", each -> status(each, 402, 400));
    pact(Kind.ADD, "status.418", each -> status(each, 429, 418));
  }

  private static ObjectNode query(JsonNode interaction) {
    return JsonEdits.object(interaction, "/request").withObject("/query");
  }

  private void pactBodies(Kind kind, String element, UnaryOperator<JsonNode> change) {
    pactBodies(Mutant.CREATE, kind, element, change);
  }

  private void pactBodies(
      String operation, Kind kind, String element, UnaryOperator<JsonNode> change) {
    String source = element.startsWith("request") ? "/request" : "/response";
    pact(
        operation,
        kind,
        element,
        each -> {
          if (each.at("/response/status").asInt() / 100 == 2) {
            ObjectNode body = JsonEdits.object(each, source + "/body");
            body.set("content", change.apply(body.get("content")));
          }
        });
  }

  private void pact(Kind kind, String element, Consumer<JsonNode> change) {
    pact(Mutant.CREATE, kind, element, change);
  }

  private void pact(String operation, Kind kind, String element, Consumer<JsonNode> change) {
    mutants.add(
        new Mutant(
            Source.PACT,
            kind,
            operation,
            element,
            () -> {
              JsonNode pact = PactFile.bundled();
              for (JsonNode each : pact.get("interactions")) {
                if (operation.startsWith(each.at("/request/method").asText())) {
                  change.accept(each);
                }
              }
              return PactSource.elements(pact, Operation.all(SpecDocument.bundled().tree()));
            }));
  }

  private static void status(JsonNode interaction, int was, int is) {
    ObjectNode response = JsonEdits.object(interaction, "/response");
    if (response.get("status").asInt() == was) {
      response.put("status", is);
    }
  }
}
