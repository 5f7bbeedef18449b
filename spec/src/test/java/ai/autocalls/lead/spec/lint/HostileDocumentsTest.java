package ai.autocalls.lead.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.autocalls.lead.spec.document.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents on which a linter could hang, or fall over, or explain the wrong thing. */
class HostileDocumentsTest {
  /** Far above what is needed, and far below what a blow-up takes. */
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  private static final String CAMPAIGN = "/components/schemas/LeadRequest/properties/campaign_id";

  @TempDir private Path folder;

  @Test
  void twoThousandExamplesTakeNoLongerThanTheyAreMany() throws IOException {
    StringBuilder text = new StringBuilder("openapi: 3.1.0\ncomponents:\n  schemas:\n");
    IntStream.range(0, 2_000)
        .forEach(i -> text.append("    S%d: {type: integer, example: %d}\n".formatted(i, i)));
    text.append("    Wrong: {type: integer, example: x}\n");

    assertTimeoutPreemptively(
        AT_MOST,
        () ->
            assertThat(lint(text.toString()))
                .filteredOn(finding -> finding.rule().equals("example-valid"))
                .extracting(Finding::pointer)
                .containsExactly("/components/schemas/Wrong/example"));
  }

  /** Java's engine knows a way around some of them; whichever they are, lint comes to an end. */
  @ParameterizedTest
  @ValueSource(strings = {"^(a+)+$", "^(.*a){25}$", "^(a|a)*$", "^((a*)*)*$", "^(a|b|ab)*c$"})
  void patternThatRunsAwayIsAFinding(String pattern) {
    assertTimeoutPreemptively(
        AT_MOST,
        () ->
            assertThat(examplesOf(pattern, "a".repeat(60) + "!"))
                .anyMatch(
                    message ->
                        message.startsWith("The example could not be checked within the limit: ")
                            || message.contains("does not match the regex pattern")));
  }

  @Test
  void patternThatTakesTooManyStepsIsNamedWithTheLimit() {
    assertThat(examplesOf("^(.*a){25}$", "a".repeat(60) + "!"))
        .contains(
            "The example could not be checked within the limit: its pattern ^(.*a){25}\\z takes more"
                + " than 2,000,000 steps on it.");
  }

  @Test
  void patternThatRecursesOverTheTextIsNoStackOverflow() {
    assertThat(examplesOf("^(a|b)*$", "ab".repeat(50_000)))
        .anyMatch(message -> message.contains("could not be checked within the limit"));
  }

  private static List<String> examplesOf(String pattern, String example) {
    return ValidSpec.unchanged()
        .with(
            CAMPAIGN,
            "{type: string, description: X., pattern: '%s', example: '%s'}"
                .formatted(pattern, example))
        .lint()
        .stream()
        .filter(finding -> finding.rule().equals("example-valid"))
        .map(Finding::message)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allOf: [%1$s, %1$s] | 40 | checking it takes more than 200,000 steps",
        "anyOf: [%1$s, %1$s] | 40 | checking it takes more than 200,000 steps",
        "allOf: [%1$s] | 5000 | its schema nests more than 200 levels deep",
      })
  void schemasThatMultiplyAreAFinding(String schema, int levels, String message)
      throws IOException {
    StringBuilder text = new StringBuilder("openapi: 3.1.0\ncomponents:\n  schemas:\n");
    text.append("    S0: {type: string}\n");
    for (int i = 1; i <= levels; i++) {
      String below = "{$ref: '#/components/schemas/S%d'}".formatted(i - 1);
      text.append("    S%d: {%s}\n".formatted(i, schema.formatted(below)));
    }
    text.append(
        "    Top: {allOf: [{$ref: '#/components/schemas/S%d'}], example: x}\n".formatted(levels));

    assertTimeoutPreemptively(
        AT_MOST,
        () ->
            assertThat(lint(text.toString()))
                .filteredOn(finding -> finding.rule().equals("example-valid"))
                .extracting(Finding::message)
                .anyMatch(
                    found ->
                        found.contains("could not be checked within the limit: ")
                            && found.contains(message)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A: {allOf: [{$ref: '#/components/schemas/A'}], example: 1}",
        "A: {anyOf: [{$ref: '#/components/schemas/B'}], example: 1}\n    B: {oneOf: [{$ref: '#/components/schemas/A'}]}",
        "A: {not: {$ref: '#/components/schemas/A'}}",
        "A: {allOf: [{allOf: [{$ref: '#/components/schemas/A/allOf/0'}]}]}",
      })
  void schemaThatContainsItselfAtOnceIsAFinding(String schemas) throws IOException {
    assertThat(lint("openapi: 3.1.0\ncomponents:\n  schemas:\n    " + schemas + "\n"))
        .filteredOn(finding -> finding.rule().equals("ref-resolves"))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.message()).startsWith("This schema contains itself"));
  }

  @Test
  void schemaThatContainsItselfInAPropertyIsNone() throws IOException {
    assertThat(
            lint(
                "openapi: 3.1.0\ncomponents:\n  schemas:\n"
                    + "    A: {properties: {a: {$ref: '#/components/schemas/A'}},"
                    + " items: {$ref: '#/components/schemas/A'}}\n"))
        .filteredOn(finding -> finding.rule().equals("ref-resolves"))
        .isEmpty();
  }

  @Test
  void referenceToItselfIsAFindingOfOneRule() throws IOException {
    assertThat(
            lint(
                "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/A'}\n"))
        .filteredOn(finding -> finding.rule().equals("ref-resolves"))
        .extracting(Finding::message)
        .containsExactly("`#/components/schemas/A` leads back to itself through references only.");
  }

  @Test
  void chainOfReferencesIsFollowedWhateverItsLength() throws IOException {
    StringBuilder text = new StringBuilder("openapi: 3.1.0\ncomponents:\n  schemas:\n");
    text.append("    S0: {type: string}\n");
    IntStream.rangeClosed(1, 500)
        .forEach(
            i -> text.append("    S%d: {$ref: '#/components/schemas/S%d'}\n".formatted(i, i - 1)));

    assertTimeoutPreemptively(
        AT_MOST,
        () ->
            assertThat(lint(text.toString()))
                .extracting(Finding::rule)
                .doesNotContain("ref-resolves"));
  }

  @ParameterizedTest
  @CsvSource({"True", "TRUE", "yes", "On"})
  void almostABooleanIsExplained(String word) {
    List<Finding> findings =
        ValidSpec.unchanged().with("/paths/~1user~1lead/post/requestBody/required", word).lint();

    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("openapi-structure"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .isEqualTo(
                      "`%s` is text to a JSON reader, and a boolean is expected.".formatted(word));
              assertThat(finding.fix()).contains("`true`");
            });
  }

  @Test
  void referenceThatIsACommentIsExplained() {
    List<Finding> findings =
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1lead/post/requestBody/content/application~1json/schema",
                "$ref: #/components/schemas/LeadRequest")
            .lint();

    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("ref-resolves"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).contains("begins a comment");
              assertThat(finding.fix()).contains("in quotes");
            });
  }

  @Test
  void invisibleCharactersAreShown() {
    List<Finding> findings =
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/required",
                "[phone_number, \"campaign\\u200b_id\"]")
            .with("/info/lic\u202Eense", "x")
            .lint();

    assertThat(findings)
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("`campaign<U+200B>_id`"))
        .anyMatch(message -> message.contains("`lic<U+202E>ense`"));
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.message()).isEqualTo(VisibleText.named(finding.message()));
              assertThat(finding.fix()).isEqualTo(VisibleText.named(finding.fix()));
            });
  }

  @Test
  void jsonAsPhpWritesItHasNoMoreFindingsThanTheSameYaml() throws IOException {
    String json = ValidSpec.unchanged().document().tree().toPrettyString();
    String php = json.replace("/", "\\/").replace("\" : ", "\":\t");

    assertThat(php).contains("\\/", ":\t");
    assertThat(lint(php)).isEmpty();
  }

  private List<Finding> lint(String text) throws IOException {
    return Linter.lint(Files.writeString(folder.resolve("document.yaml"), text), ValidSpec.CONTEXT);
  }
}
