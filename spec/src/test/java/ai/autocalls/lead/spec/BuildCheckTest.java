package ai.autocalls.lead.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.spec.document.Sha256;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCheckTest {
  private static final String SPEC = "lead-api.yaml";
  private static final String FACTS = "vendor-docs/create-lead.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void copyTheContract() throws IOException {
    Files.createDirectory(folder.resolve("vendor-docs"));
    Files.copy(Path.of(SPEC), folder.resolve(SPEC));
    for (String facts : List.of(FACTS, "vendor-docs/list-leads.yaml")) {
      Files.copy(Path.of(facts), folder.resolve(facts));
    }
  }

  @Test
  void holdsForTheContractAsItIs() {
    assertThat(BuildCheck.problems(folder)).isEmpty();
  }

  @Test
  void tellsOfANameChangedInTheSpecAlone() throws IOException {
    replace(SPEC, "allow_dupplicate", "allow_duplicate");

    assertThat(BuildCheck.problems(folder))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .matches(".*lead-api\\.yaml:\\d+:9: vendor-facts: .*")
                    .contains(
                        "request.allow_dupplicate: spelling: the vendor facts say"
                            + " allow_dupplicate, the spec says allow_duplicate."));
  }

  @Test
  void tellsOfANameChangedInTheFactsAlone() throws IOException {
    replace(FACTS, "allow_dupplicate", "allow_duplicate");

    assertThat(BuildCheck.problems(folder))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains(
                        "request.allow_duplicate: spelling: the vendor facts say allow_duplicate,"
                            + " the spec says allow_dupplicate."));
  }

  @Test
  void tellsOfAFieldThatChangedItsType() throws IOException {
    replace(
        FACTS, "data.campaign.name:\n    type: string", "data.campaign.name:\n    type: object");

    assertThat(BuildCheck.problems(folder))
        .singleElement()
        .asString()
        .contains(": vendor-facts: response.data.campaign.name: type: ");
  }

  @Test
  void asksForEvidenceOfAFieldThatTheVendorDoesNotState() throws IOException {
    replace(
        SPEC,
        "        allow_dupplicate:\n          type: boolean\n",
        """
                priority:
                  type: integer
                  description: Which call comes first.
                  example: 1
                allow_dupplicate:
                  type: boolean
        """);

    assertThat(BuildCheck.problems(folder))
        .singleElement()
        .asString()
        .matches(
            ".*lead-api\\.yaml:\\d+:9: evidence-present: .*`request\\.priority`.*x-evidence.*");
  }

  @Test
  void asksForEvidenceOfAFieldThatTheFactsOfTheFolderNoLongerState() throws IOException {
    replace(FACTS, "  variables:\n    type: object\n    required: false\n", "");

    assertThat(BuildCheck.problems(folder))
        .anySatisfy(
            problem -> assertThat(problem).contains("evidence-present", "`request.variables`"));
  }

  @Test
  void acceptsAFieldThatBearsEvidence() throws IOException {
    replace(
        SPEC,
        "        allow_dupplicate:\n          type: boolean\n",
        """
                priority:
                  type: integer
                  description: Which call comes first.
                  example: 1
                  x-evidence: observed
                  x-evidence-source: Published clients send it with every request.
                allow_dupplicate:
                  type: boolean
        """);

    assertThat(BuildCheck.problems(folder)).isEmpty();
  }

  @Test
  void tellsWhatLintFindsWithItsPlace() throws IOException {
    replace(SPEC, "operationId: createLead", "operationId: createLead\n      sumary: Oops");

    assertThat(BuildCheck.problems(folder))
        .singleElement()
        .asString()
        .matches(".*lead-api\\.yaml:\\d+:7: openapi-structure: `sumary` .*");
  }

  @Test
  void tellsThatTheVersionDidNotMoveWithTheChange() throws IOException {
    Path releases = Files.createDirectory(folder.resolve("releases"));
    String version = SpecDocument.read(folder.resolve(SPEC)).at("/info/version").asText();
    String release = version + ".yaml";
    Files.copy(folder.resolve(SPEC), releases.resolve(release));
    Files.writeString(
        releases.resolve("SHA256SUMS"), Sha256.of(releases.resolve(release)) + "  " + release);
    assertThat(BuildCheck.problems(folder)).isEmpty();

    replace(SPEC, "title: Autocalls lead API", "title: Leads");
    assertThat(BuildCheck.problems(folder))
        .singleElement()
        .asString()
        .contains("patch", "info.title documentation-changed", "write `version: ");
  }

  @Test
  void tellsOfAReleaseThatWasNotFrozen() throws IOException {
    Path releases = Files.createDirectory(folder.resolve("releases"));
    Files.copy(folder.resolve(SPEC), releases.resolve("0.1.0.yaml"));

    assertThat(BuildCheck.problems(folder))
        .singleElement()
        .asString()
        .contains("0.1.0.yaml is not in SHA256SUMS");
  }

  @Test
  void tellsThatTheFactsAreMissing() throws IOException {
    Files.delete(folder.resolve(FACTS));
    Files.delete(folder.resolve("vendor-docs/list-leads.yaml"));

    assertThat(BuildCheck.problems(folder))
        .singleElement()
        .asString()
        .contains("vendor-docs has no facts file");
  }

  @Test
  void tellsWhereTheSpecIsNoYaml() throws IOException {
    replace(SPEC, "info:\n", "info: [\n");

    assertThat(BuildCheck.problems(folder))
        .singleElement()
        .asString()
        .contains(SPEC + ":4:10 is not YAML");
  }

  @Test
  void endsTheBuildWithTheProblemsAsItsMessage() throws IOException {
    replace(SPEC, "allow_dupplicate", "allow_duplicate");

    assertThatThrownBy(() -> BuildCheck.main(new String[] {folder.toString()}))
        .hasMessageContaining("request.allow_dupplicate");
  }

  private void replace(String file, String old, String replacement) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replace(old, replacement));
  }
}
