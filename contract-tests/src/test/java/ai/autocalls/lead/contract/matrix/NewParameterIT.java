package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.lint.Finding;
import ai.autocalls.lead.spec.lint.LintContext;
import ai.autocalls.lead.spec.lint.Linter;
import ai.autocalls.lead.spec.vendor.FactsFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a contract asks for in addition is noticed by lint and matrix, and named by both. */
class NewParameterIT {
  private static final LintContext CONTEXT =
      LintContext.ofThisBuild(FactsFile.allBundled().stream().map(FactsFile::facts).toList());

  static Set<String> routes() {
    return ParameterMutants.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void lintWithTheFactsNamesIt(String route) {
    String element = route.substring(route.indexOf(' ') + 1);

    List<Finding> findings = Linter.lint(changed(ParameterMutants.all().get(route)), CONTEXT);

    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isIn("evidence-present", "vendor-facts");
              assertThat(finding.message()).contains(element);
            });
  }

  @Test
  void matrixOfTheWholeChangedContractNamesEveryElementAndNoOther() {
    Set<String> elements =
        ParameterMutants.all().keySet().stream()
            .map(route -> route.substring(route.indexOf(' ') + 1))
            .collect(Collectors.toSet());
    SpecDocument spec =
        changed(
            tree ->
                ParameterMutants.all()
                    .forEach(
                        (route, change) -> {
                          if (route.startsWith("operation") || route.startsWith("default r")) {
                            change.accept(tree);
                          }
                        }));
    Sources sources = Sources.bundled();

    SyncMatrix matrix =
        SyncMatrix.of(
            new Sources(
                    sources.facts(), spec, sources.pact(), sources.published(), sources.postman())
                .statements());

    assertThat(matrix.rows().stream().filter(row -> !row.inSync()).map(Row::element))
        .containsExactlyInAnyOrderElementsOf(elements);
  }

  private static SpecDocument changed(Consumer<JsonNode> change) {
    JsonNode tree = SpecDocument.bundled().tree().deepCopy();
    change.accept(tree);
    return SpecDocument.parse("changed.yaml", tree.toPrettyString());
  }
}
