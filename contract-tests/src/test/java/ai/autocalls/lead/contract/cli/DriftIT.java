package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field that is spelt differently on one side alone is named, with the sides that disagree. */
class DriftIT {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--spec | ../spec/lead-api.yaml"
            + " | spec does not state request.allow_dupplicate; stated by vendor, client, pact,"
            + " sandbox, published, postman"
            + " | vendor does not state request.allow_duplicate, spec does",
        "--facts | ../spec/vendor-docs/create-lead.yaml"
            + " | vendor does not state request.allow_dupplicate, spec does"
            + " | vendor states request.allow_duplicate, spec does not",
        "--pact | pacts/autocalls-lead-client-autocalls-lead-api.json"
            + " | pact does not state request.allow_dupplicate, spec does"
            + " | pact states request.allow_duplicate, spec does not",
        "--published | ../spec/target/bundle/autocalls/docs/reference.html"
            + " | published does not state request.allow_dupplicate, spec does"
            + " | published states request.allow_duplicate, spec does not",
        "--postman | ../spec/target/bundle/autocalls/postman-collection.json"
            + " | postman does not state request.allow_dupplicate, spec does"
            + " | postman states request.allow_duplicate, spec does not",
      })
  void misspellingOnOneSideIsDrift(String option, Path original, String missing, String surplus)
      throws IOException {
    Path copy = folder.resolve(original.getFileName());
    Files.writeString(
        copy, Files.readString(original).replace("allow_dupplicate", "allow_duplicate"));
    StringWriter out = new StringWriter();

    int exit = run(out, "matrix", option, copy.toString());

    assertThat(exit).isEqualTo(ExitCode.DOES_NOT_HOLD);
    assertThat(out.toString().lines())
        .contains(
            "DRIFT POST /user/lead request.allow_dupplicate: " + missing,
            "DRIFT POST /user/lead request.allow_duplicate: " + surplus);
  }

  @Test
  void unchangedSidesAreInSync() {
    StringWriter out = new StringWriter();

    assertThat(run(out, "matrix")).isEqualTo(ExitCode.HOLDS);
    assertThat(out.toString()).endsWith(", 0 drift" + System.lineSeparator());
  }

  @Test
  void jsonCountsRowsInSyncAndDrift() {
    StringWriter out = new StringWriter();

    assertThat(run(out, "matrix", "--format", "json")).isEqualTo(ExitCode.HOLDS);
    assertThat(out.toString())
        .contains("\"element\" : \"request.allow_dupplicate\"", "\"drift\" : 0");
  }

  private static int run(StringWriter out, String... arguments) {
    return LeadContract.run(
        new PrintWriter(out, true), new PrintWriter(System.err, true), arguments);
  }
}
