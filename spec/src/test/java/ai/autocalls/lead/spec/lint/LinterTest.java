package ai.autocalls.lead.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.vendor.FactsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {
  @TempDir private Path folder;

  @Test
  void theContractHasNoFindings() {
    assertThat(
            Linter.lint(
                SpecDocument.bundled(),
                LintContext.ofThisBuild(
                    FactsFile.allBundled().stream().map(FactsFile::facts).toList())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'type: http', 'type: htp', openapi-structure",
    "'#/components/schemas/Refusal', '#/components/schemas/Refused', ref-resolves",
    "'campaign_id: 7', 'campaign_id: x', example-valid",
    "'operationId: createLead', 'operationId: createLead\n"
        + "      operationId: again', yaml-duplicate-key"
  })
  void aFindingIsAtTheLineAndColumnOfItsKey(String valid, String broken, String rule)
      throws IOException {
    String text = ValidSpec.unchanged().text();
    int fault = text.indexOf(valid);
    String above = text.substring(0, fault);
    List<Finding> findings =
        lint(
            text.substring(0, fault)
                + text.substring(fault).replaceFirst(java.util.regex.Pattern.quote(valid), broken));
    int line = (int) above.lines().count() + (broken.contains("\n") ? 1 : 0);
    int indent =
        text.lines()
            .toList()
            .get((int) above.lines().count() - 1)
            .indexOf(text.lines().toList().get((int) above.lines().count() - 1).strip());
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.line()).isEqualTo(line);
              assertThat(finding.column()).isEqualTo(indent + 1);
            });
  }

  @Test
  void aMisspeltReferenceIsReportedOncePerPlaceAndNotInTheWordsOfEveryRuleBehindIt()
      throws IOException {
    String text =
        ValidSpec.unchanged()
            .text()
            .replace("'#/components/schemas/LeadRequest'", "'#/components/schemas/LeadReqest'");

    assertThat(lint(text)).isNotEmpty().extracting(Finding::rule).containsOnly("ref-resolves");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "42", "just a sentence"})
  void whatIsNoObjectIsOneFinding(String text) throws IOException {
    assertThat(lint(text)).extracting(Finding::rule).containsExactly("openapi-version");
  }

  @Test
  void ofThousandsOfFaultsItTellsTheFirstThousandOfEachRule() throws IOException {
    StringBuilder text = new StringBuilder("openapi: 3.1.0\npaths:\n");
    for (int i = 0; i < 3_000; i++) {
      text.append("  /p%d:\n    get:\n      responses: {'200': {sumary: x}}\n".formatted(i));
    }

    Map<String, Long> byRule =
        lint(text.toString()).stream()
            .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));

    assertThat(byRule).containsEntry("description-present", 1_001L);
    assertThat(byRule.values()).allMatch(count -> count <= 1_001);
  }

  @Test
  void brokenYamlIsOneFindingAtItsPlace() throws IOException {
    List<Finding> findings = lint("openapi: 3.1.0\ninfo:\n  title: 'open\n");
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("yaml-syntax");
              assertThat(finding.line()).isGreaterThanOrEqualTo(3);
            });
  }

  @Test
  void findingsComeInTheOrderOfTheFile() {
    List<Finding> findings =
        ValidSpec.unchanged()
            .without("/components/schemas/LeadRequest/properties/campaign_id/description")
            .with("/info/version", "9.0.0")
            .with("/security", "[]")
            .lint();
    assertThat(findings)
        .hasSizeGreaterThan(2)
        .isSortedAccordingTo(java.util.Comparator.comparingInt(Finding::line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "just a sentence",
        "[]",
        "{}",
        "42",
        "null",
        "openapi: 3.1.0",
        "openapi: 3.1.0\ninfo: 7\npaths: 8\ncomponents: 9\nsecurity: 10\nservers: 11",
        "openapi: [3.1.0]",
        "openapi: 3.1.0\n"
            + "paths: {/x: {post: {responses: {'200': {$ref: 7}}, security: [1], parameters: 5}}}",
        "openapi: 3.1.0\n"
            + "components: {schemas: {A: {$ref: '#/components/schemas/A'}, B: true, C: {required:"
            + " 7, properties: []}}}",
        "? [a, b]\n: c",
        "openapi: 3.1.0\nanchor: &a {b: *a}",
        "swagger: '2.0'\ninfo: {title: X, version: 1.0.0}\npaths: {}"
      })
  void whateverIsNoContractIsAFindingAndNoFailure(String text) throws IOException {
    List<Finding> findings;
    try {
      findings = lint(text);
    } catch (UnreadableInputException e) {
      assertThat(e).hasMessageContaining("document.yaml");
      return;
    }
    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.line()).isPositive();
              assertThat(finding.column()).isPositive();
            });
  }

  @Test
  void refusesAnAliasBombAtOnce() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i))
          .append("*a%d, ".formatted(i - 1).repeat(9))
          .append("*a%d]\n".formatted(i - 1));
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> lint(bomb.toString()))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("alias"));
  }

  @Test
  void refusesFiveMegabytes() {
    assertThatThrownBy(() -> lint("a: " + "x".repeat(5_000_000)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("3 MiB");
  }

  @Test
  void refusesAnEmptyFileAFolderABinaryAndNothing() throws IOException {
    assertThatThrownBy(() -> lint(""))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> Linter.lint(folder, ValidSpec.CONTEXT))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("directory");
    assertThatThrownBy(() -> Linter.lint(folder.resolve("none.yaml"), ValidSpec.CONTEXT))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("does not exist");
    Path binary =
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xca, (byte) 0xfe, 0, 7});
    assertThatThrownBy(() -> Linter.lint(binary, ValidSpec.CONTEXT))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> lint("a\0b"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("binary");
  }

  private List<Finding> lint(String text) throws IOException {
    return Linter.lint(Files.writeString(folder.resolve("document.yaml"), text), ValidSpec.CONTEXT);
  }
}
