package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.matrix.Mutant.Kind;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The specification, changed in one way each. */
final class SpecMutants {
  private static final Path SPEC = Path.of("../spec/lead-api.yaml");

  /** Which schema of the specification holds the fields below a name. */
  private static final Map<String, String> SCHEMAS =
      Map.of(
          "request", "CreateLeadRequest",
          "request.secondary_contacts[]", "SecondaryContactRequest",
          "response.data", "Lead",
          "response.data.secondary_contacts[]", "SecondaryContact",
          "response", "LeadPage",
          "response.data[]", "Lead",
          "response.data[].secondary_contacts[]", "SecondaryContact");

  private static final int PER_PAGE = 5; // its place in the list of parameters
  private static final String LIST = "/paths/~1user~1leads/get";

  private final List<Mutant> mutants = new ArrayList<>();

  private SpecMutants() {}

  static List<Mutant> all() {
    SpecMutants all = new SpecMutants();
    all.spec();
    all.parameters();
    all.list();
    return all.mutants;
  }

  private void spec() {
    Mutant.FIELDS.forEach(
        (operation, fields) -> {
          for (String field : fields) {
            for (BodyChange change : BodyChange.values()) {
              spec(operation, Kind.of(change), field, tree -> specField(tree, field, change));
            }
          }
        });
    spec(Kind.REQUIRED, Mutant.REQUIRED, tree -> required(tree).remove(1));
    spec(Kind.REQUIRED, Mutant.OPTIONAL, tree -> required(tree).add("variables"));
    for (String surplus : Mutant.SURPLUS) {
      spec(
          Kind.ADD,
          surplus,
          tree -> properties(tree, surplus).putObject("surplus").put("type", "integer"));
    }
    String operation = "/paths/~1user~1lead/post";
    spec(
        Kind.VALUE, "method", tree -> JsonEdits.rename(tree, "/paths/~1user~1lead", "post", "put"));
    spec(Kind.VALUE, "path", tree -> JsonEdits.rename(tree, "/paths", "/user/lead", "/lead"));
    spec(
        Kind.VALUE,
        "host",
        tree -> JsonEdits.object(tree, "/servers/0").put("url", "https://a.example"));
    spec(
        Kind.VALUE,
        "auth",
        tree ->
            JsonEdits.object(tree, "/components/securitySchemes/bearerToken")
                .put("scheme", "basic"));
    spec(Kind.DROP, "auth", tree -> JsonEdits.object(tree, "").remove("security"));
    spec(
        Kind.DROP,
        "status.402",
        tree -> JsonEdits.object(tree, operation + "/responses").remove("402"));
    spec(
        Kind.ADD,
        "status.418",
        tree ->
            JsonEdits.object(tree, operation + "/responses")
                .putObject("418")
                .put("description", "x"));
  }

  private void list() {
    list(Kind.RENAME, Mutant.PARAMETER, tree -> parameter(tree).put("name", "size"));
    list(
        Kind.TYPE,
        Mutant.PARAMETER,
        tree -> parameter(tree).putObject("schema").put("type", "string"));
    list(Kind.REQUIRED, Mutant.PARAMETER, tree -> parameter(tree).put("required", true));
    list(
        Kind.DROP,
        Mutant.PARAMETER,
        tree -> ((ArrayNode) tree.at(LIST + "/parameters")).remove(PER_PAGE));
    list(
        Kind.DROP, "status.403", tree -> JsonEdits.object(tree, LIST + "/responses").remove("403"));
  }

  private void list(Kind kind, String element, Consumer<JsonNode> change) {
    spec(Mutant.LIST, kind, element, change);
  }

  private static ObjectNode parameter(JsonNode tree) {
    return JsonEdits.object(tree, LIST + "/parameters/" + PER_PAGE);
  }

  private void parameters() {
    ParameterMutants.all()
        .forEach(
            (route, change) -> spec(Kind.ADD, route.substring(route.indexOf(' ') + 1), change));
    spec(
        Kind.DROP,
        Mutant.HEADER,
        tree -> JsonEdits.object(tree, "/paths/~1user~1lead/post/responses/429").remove("headers"));
  }

  private void spec(Kind kind, String element, Consumer<JsonNode> change) {
    spec(Mutant.CREATE, kind, element, change);
  }

  private void spec(String operation, Kind kind, String element, Consumer<JsonNode> change) {
    mutants.add(
        new Mutant(
            Source.SPEC,
            kind,
            operation,
            element,
            () -> {
              JsonNode tree = new YAMLMapper().readTree(SPEC.toFile());
              change.accept(tree);
              return ContractElements.of(SpecDocument.parse("spec.yaml", tree.toString()));
            }));
  }

  private static void specField(JsonNode tree, String element, BodyChange change) {
    ObjectNode properties = properties(tree, element);
    String field = element.substring(element.lastIndexOf('.') + 1);
    if (change == BodyChange.TYPE) {
      properties.putObject(field).put("type", "object");
    } else {
      change.change(properties, field);
    }
  }

  private static ObjectNode properties(JsonNode tree, String element) {
    String schema = SCHEMAS.get(element.substring(0, element.lastIndexOf('.')));
    return JsonEdits.object(tree, "/components/schemas/" + schema + "/properties");
  }

  private static ArrayNode required(JsonNode tree) {
    return (ArrayNode) tree.at("/components/schemas/CreateLeadRequest/required");
  }
}
