package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.matrix.Mutant.Kind;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The facts of the vendor's documentation, changed in one way each. */
final class VendorMutants {
  private static final Map<String, Path> FACTS =
      Map.of(
          Mutant.CREATE, Path.of("../spec/vendor-docs/create-lead.yaml"),
          Mutant.LIST, Path.of("../spec/vendor-docs/list-leads.yaml"));

  private final Path folder;
  private final List<Mutant> mutants = new ArrayList<>();

  private VendorMutants(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder where changed files are written
   */
  static List<Mutant> all(Path folder) {
    VendorMutants all = new VendorMutants(folder);
    all.vendor();
    return all.mutants;
  }

  private void vendor() {
    Mutant.FIELDS.forEach(
        (operation, fields) -> fields.forEach(field -> changes(operation, field)));
    changes(Mutant.LIST, Mutant.PARAMETER);
    vendor(Kind.REQUIRED, Mutant.REQUIRED, tree -> necessity(tree, Mutant.REQUIRED, false));
    vendor(Kind.REQUIRED, Mutant.OPTIONAL, tree -> necessity(tree, Mutant.OPTIONAL, true));
    for (String surplus : Mutant.SURPLUS) {
      vendor(
          Kind.ADD,
          surplus,
          tree ->
              source(tree, surplus)
                  .putObject(surplus.substring(surplus.indexOf('.') + 1))
                  .put("type", "integer"));
    }
    vendor(Kind.VALUE, "method", tree -> JsonEdits.object(tree, "").put("method", "PUT"));
    vendor(Kind.VALUE, "path", tree -> JsonEdits.object(tree, "").put("path", "/lead"));
    vendor(Kind.VALUE, "host", tree -> JsonEdits.object(tree, "").put("host", "https://a.example"));
    vendor(Kind.VALUE, "auth", tree -> JsonEdits.object(tree, "").put("auth", "basic"));
    vendor(Kind.DROP, "auth", tree -> JsonEdits.object(tree, "").remove("auth"));
    vendor(
        Kind.ADD, "status.418", tree -> JsonEdits.object(tree, "").putArray("statuses").add(418));
  }

  private void changes(String operation, String field) {
    for (BodyChange change : BodyChange.values()) {
      vendor(
          operation,
          Kind.of(change),
          field,
          tree -> {
            ObjectNode source = source(tree, field);
            String name = field.substring(field.indexOf('.') + 1);
            if (change == BodyChange.TYPE) {
              ((ObjectNode) source.get(name)).put("type", "number");
            } else {
              change.change(source, name);
            }
          });
    }
  }

  private void vendor(Kind kind, String element, Consumer<JsonNode> change) {
    vendor(Mutant.CREATE, kind, element, change);
  }

  private void vendor(String operation, Kind kind, String element, Consumer<JsonNode> change) {
    mutants.add(
        new Mutant(
            Source.VENDOR,
            kind,
            operation,
            element,
            () -> {
              JsonNode tree = new YAMLMapper().readTree(FACTS.get(operation).toFile());
              change.accept(tree);
              Path changed = Files.writeString(folder.resolve("facts.yaml"), tree.toString());
              return Sources.vendor(changed, SpecDocument.bundled());
            }));
  }

  private static ObjectNode source(JsonNode tree, String element) {
    return JsonEdits.object(tree, "/" + element.substring(0, element.indexOf('.')));
  }

  private static void necessity(JsonNode tree, String element, boolean required) {
    String name = element.substring(element.indexOf('.') + 1);
    ((ObjectNode) source(tree, element).get(name)).put("required", required);
  }
}
