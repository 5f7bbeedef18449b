package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PactCommandTest {
  private static final Path REVIEWED =
      Path.of("pacts", "autocalls-lead-client-autocalls-lead-api.json");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void theReviewedPactIsInLine() {
    assertThat(run(REVIEWED)).isZero();
    assertThat(out).hasToString("1 pact in line with the spec" + System.lineSeparator());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFindingSaysWhereWhatOnWhichSideAndHowToMendIt() throws IOException {
    Path misspelt = changed("\"allow_dupplicate\":", "\"allow_duplicate\":");

    assertThat(run(misspelt)).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "unknown-field in \"a lead that says allow_dupplicate false\": pact has"
                + " request.allow_duplicate, spec does not know it",
            "  fix: correct the name, or add the field to the spec",
            "uncovered of POST /user/lead: spec has request.allow_dupplicate, no interaction of the pact exercises it")
        .endsWith("1 pact, 4 findings against the spec" + System.lineSeparator());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void jsonNamesTheElementAsTheMatrixDoes() throws IOException {
    Path misspelt = changed("\"secondary_contacts\"", "\"secondary_contact\"");

    assertThat(run(misspelt, "--format", "json")).isEqualTo(1);
    JsonNode findings = new ObjectMapper().readTree(out.toString()).path("findings");
    assertThat(findings.findValuesAsText("element"))
        .contains("request.secondary_contact", "request.secondary_contacts[].phone_number");
    assertThat(findings)
        .allSatisfy(
            finding ->
                assertThat(finding.properties().stream().map(entry -> entry.getKey()))
                    .containsExactly(
                        "kind", "interaction", "operation", "element", "message", "fix"));
  }

  @Test
  void jsonOfAPactInLineHasNoFindings() throws IOException {
    assertThat(run(REVIEWED, "--format", "JSON")).isZero();
    assertThat(new ObjectMapper().readTree(out.toString()).path("findings")).isEmpty();
  }

  @Test
  void severalPactsAreJudgedTogether() {
    assertThat(run(REVIEWED, REVIEWED.toString())).isZero();
    assertThat(out.toString()).startsWith("2 pacts in line with the spec");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hello | is not JSON at line 1, column 1: Unrecognized token 'hello'",
        "{\"interactions\":[ | is not JSON at line 1",
        "[] | is not a pact: it has no array 'interactions'",
        "{\"interactions\":[]} | is a pact of version unknown; write it as version 4",
        "{\"interactions\":[],\"metadata\":{\"pactSpecification\":{\"version\":\"2.0.0\"}}} |"
            + " is a pact of version 2.0.0; write it as version 4",
        "{\"interactions\":[],\"metadata\":{\"pactSpecification\":{\"version\":\"3.0.0\"}}} |"
            + " is a pact of version 3.0.0; write it as version 4",
        "{\"interactions\":[{\"contents\":{}}],\"metadata\":{\"pactSpecification\":"
            + "{\"version\":\"4.0\"}}} | interaction 1 has no HTTP request and response",
      })
  void whatIsNoPactOfVersion4IsOneLineAndTwo(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("pact.json"), text);

    assertThat(run(file)).isEqualTo(2);
    assertThat(err.toString()).contains(file.toString(), message).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Path huge = folder.resolve("huge.json");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 33); // a hole, not bytes
    }

    assertThat(run(huge)).isEqualTo(2);
    assertThat(err.toString()).contains("is larger than 20 MiB; name a pact file").hasLineCount(1);
  }

  private Path changed(String sound, String broken) throws IOException {
    String text = Files.readString(REVIEWED);
    assertThat(text).contains(sound);
    return Files.writeString(folder.resolve("changed.json"), text.replace(sound, broken));
  }

  private int run(Path pact, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "pact";
    arguments[1] = pact.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return LeadContract.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
