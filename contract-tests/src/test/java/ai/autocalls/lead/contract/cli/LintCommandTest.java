package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void theContractInTheJarHasNoFindings() {
    assertThat(run("lint")).isZero();
    assertThat(out.toString()).isEqualTo("lead-api.yaml: no findings\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFaultIsToldWithItsPlaceRuleReasonAndRemedy() throws IOException {
    Path broken =
        contract("operationId: createLead", "operationId: createLead\n      sumary: Oops");

    assertThat(run("lint", broken.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("error openapi-structure", "why: ", broken + ":", "`sumary`", "fix: ")
        .endsWith(broken + ": 1 error, 0 warnings\n");
  }

  @Test
  void jsonNamesTheFinding() throws IOException {
    Path broken = contract("/user/lead:", "/user/lead/:");

    assertThat(run("lint", "--format", "json", broken.toString())).isEqualTo(1);
    JsonNode findings = new ObjectMapper().readTree(out.toString()).path("findings");
    assertThat(findings.path(0).path("rule").asText()).isEqualTo("trailing-slash");
    assertThat(findings.path(0).path("pointer").asText()).isEqualTo("/paths/~1user~1lead~1");
    assertThat(findings.path(0).path("line").asInt()).isPositive();
  }

  @Test
  void jsonAndSarifWithoutFindingsAreWholeDocuments() throws IOException {
    assertThat(run("lint", "--format", "json")).isZero();
    assertThat(new ObjectMapper().readTree(out.toString()).path("findings").isEmpty()).isTrue();
    out.getBuffer().setLength(0);
    assertThat(run("lint", "--format", "sarif")).isZero();
    assertThat(new ObjectMapper().readTree(out.toString()).path("version").asText())
        .isEqualTo("2.1.0");
  }

  @Test
  void brokenYamlIsAFinding() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "openapi: [3.1.0\ninfo: {}\n");

    assertThat(run("lint", broken.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("yaml-syntax").contains("broken.yaml:2:");
  }

  @Test
  void whatCannotBeReadIsOneLineAndTwo() throws IOException {
    assertThat(run("lint", folder.toString())).isEqualTo(2);
    assertThat(run("lint", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(run("lint", Files.writeString(folder.resolve("e"), "").toString())).isEqualTo(2);
    assertThat(run("lint", Files.write(folder.resolve("b"), new byte[] {0, 1, 2}).toString()))
        .isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).hasSize(4).noneMatch(line -> line.contains("Exception"));
  }

  @Test
  void anUnknownFormatIsOneLineAndTwo() {
    assertThat(run("lint", "--format", "xml")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
  }

  private Path contract(String sound, String broken) throws IOException {
    String text = SpecDocument.bundled().text();
    assertThat(text).contains(sound);
    return Files.writeString(folder.resolve("contract.yaml"), text.replace(sound, broken));
  }

  private int run(String... arguments) {
    return LeadContract.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
