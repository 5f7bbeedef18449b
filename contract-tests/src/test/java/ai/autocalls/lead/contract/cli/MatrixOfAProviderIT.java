package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.sandbox.Endpoint;
import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider's conformance report, as a column of the matrix. */
class MatrixOfAProviderIT {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void conformingProviderIsInSync() {
    Path report = reportOf(UnaryOperator.identity());

    assertThat(run("matrix", "--provider", report.toString())).isEqualTo(ExitCode.HOLDS);
    assertThat(out.toString().lines().findFirst().orElseThrow()).endsWith("postman  provider");
    assertThat(line("response.data.id")).endsWith("yes");
    assertThat(line("status.402")).endsWith("n/a");
  }

  @Test
  void failedRequirementIsDriftOfItsElement() {
    Path report = reportOf(Fault.ID_AS_STRING);

    assertThat(run("matrix", "--provider", report.toString())).isEqualTo(ExitCode.DOES_NOT_HOLD);
    assertThat(out.toString().lines())
        .contains(
            "DRIFT POST /user/lead response.data.id: provider fails RESP-04 about response.data.id");
  }

  @Test
  void pageTellsWhoseReportItIsAndWhatWasJudged() {
    Path report = reportOf(UnaryOperator.identity());

    assertThat(run("matrix", "--format", "html", "--provider", report.toString())).isZero();
    assertThat(out.toString()).contains("conformance of http://127.0.0.1:").contains("RESP-04");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "absent",
      value = {
        "absent | does not exist",
        "''     | is empty; name the conformance.json of a run",
        "{}     | is not a conformance report",
        "'{\"elements\":{\"auth\":\"perhaps\"},\"baseUrl\":\"x\"}' | is not a conformance report",
        "{      | is not JSON",
      })
  void whatIsNoReportIsSaidInOneLine(String content, String reason) throws IOException {
    Path file = folder.resolve("report.json");
    if (content != null) {
      Files.writeString(file, content);
    }

    assertThat(run("matrix", "--provider", file.toString())).isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(err.toString().lines()).singleElement().asString().contains("report.json", reason);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void folderOfReportsIsSaidToBeOne() {
    assertThat(run("matrix", "--provider", folder.toString())).isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(err.toString()).contains("is a directory; name the conformance.json of a run");
  }

  private Path reportOf(UnaryOperator<Endpoint> provider) {
    try (Sandbox sandbox =
        Sandbox.builder().token(Fault.TOKEN).campaign(7, "Spring").around(provider).start()) {
      run(
          "conformance",
          "--base-url",
          sandbox.baseUrl(),
          "--token",
          Fault.TOKEN,
          "--campaign-id",
          "7",
          "--cases",
          "0",
          "--report",
          folder.toString());
    }
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return folder.resolve("conformance.json");
  }

  private String line(String element) {
    return out.toString()
        .lines()
        .filter(l -> l.startsWith(element + " "))
        .findFirst()
        .orElseThrow();
  }

  private int run(String... arguments) {
    return LeadContract.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
