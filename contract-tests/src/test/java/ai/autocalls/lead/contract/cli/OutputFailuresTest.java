package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command does when it cannot print, or the JVM fails it. */
class OutputFailuresTest {
  private static final String PACT = "pacts/autocalls-lead-client-autocalls-lead-api.json";

  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  /** A full disk. */
  static final class Full extends Writer {
    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "lint",
        "lint --format json",
        "diff ../spec/lead-api.yaml ../spec/lead-api.yaml",
        "diff --format markdown ../spec/lead-api.yaml ../spec/lead-api.yaml",
        "pact " + PACT,
        "pact --format json " + PACT,
        "sandbox --choices",
        "sandbox --port 0",
        "conformance --list",
        "conformance --dry-run --base-url http://127.0.0.1:1 --token t --campaign-id 7 --cases 1",
      })
  void aFullDiskIsOneLineAndTwo(String line) {
    int code =
        LeadContract.run(
            new PrintWriter(new Full(), true), new PrintWriter(err, true), line.split(" "));

    assertThat(code).isEqualTo(2);
    assertThat(err.toString().lines().toList())
        .last()
        .asString()
        .isEqualTo("The output could not be written; what was printed is not whole.");
  }

  @Test
  void anErrorOfTheJvmSaysWhatToDo() {
    assertThat(FailureLine.of(new OutOfMemoryError("Java heap space")))
        .startsWith("Out of memory. ")
        .contains("-Xmx")
        .hasLineCount(1);
    assertThat(FailureLine.of(new StackOverflowError()))
        .isEqualTo("The input nests too deeply to be read.");
    assertThat(FailureLine.of(new NoClassDefFoundError("a\u001b\nb")))
        .isEqualTo("NoClassDefFoundError: a\\u001b b");
  }

  @Test
  void anErrorOfTheJvmIsOneLineAndTwo() {
    Writer failing =
        new StringWriter() {
          @Override
          public void write(String text, int offset, int length) {
            throw new StackOverflowError();
          }
        };

    int code = LeadContract.run(new PrintWriter(failing, true), new PrintWriter(err, true), "lint");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("The input nests too deeply to be read." + System.lineSeparator());
  }

  @Test
  void aReportFolderThatCannotBeWrittenIsNoticedBeforeTheFirstRequest() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    try (HostileProvider provider = new HostileProvider(reply -> reply.refused(new byte[0]))) {
      int code = conformance(new StringWriter(), provider, "--report " + file.resolve("below"));

      assertThat(code).isEqualTo(2);
      assertThat(provider.requests()).isZero();
      assertThat(err.toString().lines().toList())
          .last()
          .asString()
          .contains(file.resolve("below").toString(), "cannot be written")
          .doesNotContain("Exception");
    }
  }

  @Test
  void aReportThatCannotBePutInPlaceLeavesNothingBehindAndTheLeadsOnStdout() throws Exception {
    Path reports = folder.resolve("reports");
    try (HostileProvider provider =
        new HostileProvider(
            reply -> {
              // The disk cannot be filled from a test; a folder in the way fails as late.
              Files.createDirectories(reports.resolve("conformance.json/in-the-way"));
              good(reply);
            })) {
      StringWriter out = new StringWriter();

      int code = conformance(out, provider, "--report " + reports);

      assertThat(code).isEqualTo(2);
      assertThat(out.toString()).contains("Leads made: " + provider.leads() + ", ids 3 4 5");
      assertThat(err.toString()).contains("conformance.json cannot be written");
      assertThat(reports.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void whereStdoutIsFullTheLeadsAreOnStderr(String format) throws Exception {
    Path reports = folder.resolve("reports");
    try (HostileProvider provider = new HostileProvider(OutputFailuresTest::good)) {
      int code = conformance(new Full(), provider, "--format " + format + " --report " + reports);

      assertThat(code).isEqualTo(2);
      assertThat(err.toString()).contains("Leads made: " + provider.leads() + ", ids 3 4 5");
      assertThat(reports.resolve("conformance.json")).content().contains("\"id\" : \"3\"");
    }
  }

  @Test
  void theJournalIsNamedFirstAndAFullOneStopsTheRun() throws Exception {
    try (HostileProvider provider = new HostileProvider(OutputFailuresTest::good)) {
      StringWriter out = new StringWriter();

      int code = conformance(out, provider, "--journal /dev/full");

      assertThat(code).isEqualTo(2);
      assertThat(provider.leads()).isEqualTo(1);
      assertThat(out.toString()).contains("Leads made: 1, ids 3");
      assertThat(err.toString())
          .contains("Journal of the leads: /dev/full")
          .contains("The journal can no longer be written, so the run was stopped");
    }
  }

  @Test
  void aStoppedRunGivesItsLeadsToAProgramAsJson() throws Exception {
    try (HostileProvider provider =
        new HostileProvider(
            reply -> {
              if (reply.number() < 6) {
                good(reply);
              } else {
                reply.breakOff(new byte[0]);
              }
            })) {
      StringWriter out = new StringWriter();

      assertThat(conformance(out, provider, "--format json")).isEqualTo(2);
      var json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(out.toString());
      assertThat(json.path("conforms").isNull()).isTrue();
      assertThat(json.path("leads").findValuesAsText("id")).startsWith("3", "4", "5");
      assertThat(json.path("leads").findValuesAsText("certain"))
          .containsExactly("true", "true", "true", "false", "false", "false");
    }
  }

  private static void good(HostileProvider.Reply reply) throws IOException {
    if (reply.number() <= 2) {
      reply.refused(HostileProvider.json(422, "{\"message\":\"\"}"));
    } else {
      reply.lead(HostileProvider.json(200, "{\"data\":{\"id\":" + reply.number() + "}}"));
    }
  }

  private int conformance(Writer out, HostileProvider provider, String more) {
    String line =
        "conformance --campaign-id 7 --cases 0 --timeout 2 --token t --base-url "
            + provider.baseUrl()
            + " "
            + more;
    return LeadContract.run(
        new PrintWriter(out, true), new PrintWriter(err, true), line.split(" "));
  }
}
