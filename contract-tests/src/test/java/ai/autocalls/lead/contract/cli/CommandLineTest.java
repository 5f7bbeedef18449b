package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command of the kit has in common. */
class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  static Stream<String> commands() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return LeadContract.commandLine(nowhere, nowhere).getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpIsAskedForAlikeAndNamesTheExitCodes(String command) {
    assertThat(run(command, "-h")).isZero();
    String help = out.toString();
    out.getBuffer().setLength(0);

    assertThat(run(command, "--help")).isZero();
    assertThat(out).hasToString(help);
    assertThat(help)
        .startsWith("Usage: lead-contract " + command)
        .contains("-h, --help", "\nExit codes:\n  0 ", "\n  2 ")
        .doesNotContain("efault:");
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "diff", "docs", "pact", "conformance", "matrix"})
  void everyCommandThatJudgesNamesTheFormatsAlike(String command) {
    run(command, "--help");

    assertThat(out.toString().replaceAll("\\s+", " "))
        .matches(".*--format=FORMAT Output format: text, json(, [a-z]+)?; text by default\\..*");
    assertThat(out.toString()).contains("\n  1 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs", "pact", "conformance", "matrix"})
  void everyCommandThatNeedsASpecTakesItAlike(String command) {
    run(command, "--help");

    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("--spec=SPEC OpenAPI document to check against; the one in this jar by default.");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anUnknownOptionIsOneLineAndTwo(String command) {
    assertThat(run(command, "--nonsense")).isEqualTo(2);
    assertThat(err.toString())
        .hasLineCount(1)
        .endsWith("Try: lead-contract " + command + " --help" + System.lineSeparator());
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diff | Missing required parameters: 'OLD', 'NEW'",
        "docs | Missing required parameter: 'PAGE'",
        "pact | Missing required parameter: 'PACT'",
        "conformance | Missing required option: '--base-url'",
        "conformance --base-url | Missing required parameter for option '--base-url' (URL)",
        "sandbox --port | Missing required parameter for option '--port' (PORT)",
        "lint --format xml | expected one of [text, json, sarif] (case-insensitive) but was 'xml'",
        "diff a b --format xml | expected one of [text, json, markdown] (case-insensitive)",
        "docs a --format xml | expected one of [text, json] (case-insensitive) but was 'xml'",
        "matrix --format xml | expected one of [text, json, html] (case-insensitive) but was 'xml'",
      })
  void whatIsMissingOrWrongIsOneLineAndTwo(String line, String message) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  /** Each way to name an input file; FILE stands for it. */
  private static final List<String> READERS =
      List.of(
          "lint FILE",
          "diff FILE FILE",
          "docs FILE",
          "docs --spec FILE PAGE",
          "pact FILE",
          "pact --spec FILE PACT",
          "conformance --base-url http://127.0.0.1:1 --token t --campaign-id 7 --spec FILE",
          "matrix --spec FILE",
          "matrix --facts FILE",
          "matrix --pact FILE",
          "matrix --published FILE",
          "matrix --postman FILE",
          "matrix --provider FILE");

  static Stream<List<String>> readersOfWhatIsNoDocument() throws IOException {
    return READERS.stream()
        .flatMap(line -> Stream.of("none", "folder", "empty", "binary").map(f -> List.of(line, f)));
  }

  @ParameterizedTest
  @MethodSource("readersOfWhatIsNoDocument")
  void anUnreadableFileIsOneLineAndTwo(List<String> lineAndFile) throws IOException {
    Files.createDirectory(folder.resolve("folder"));
    Files.createFile(folder.resolve("empty"));
    Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0});
    Map<String, String> paths =
        Map.of(
            "FILE", folder.resolve(lineAndFile.get(1)).toString(),
            "PAGE", "src/test/resources/logging.properties",
            "PACT", "pacts/autocalls-lead-client-autocalls-lead-api.json");

    int code =
        run(
            Stream.of(lineAndFile.get(0).split(" "))
                .map(word -> paths.getOrDefault(word, word))
                .toArray(String[]::new));

    assertThat(code).as(err.toString()).isEqualTo(2);
    assertThat(err.toString())
        .hasLineCount(1)
        .contains(folder.toString())
        .doesNotContain("Exception:", "\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void theKitAloneHasAVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("lead-contract ").hasLineCount(1);
    assertThat(run("matrix", "--version")).isEqualTo(2);
    assertThat(err.toString()).contains("Unknown option: '--version'");
  }

  @Test
  void withoutACommandTheKitSaysSo() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("Missing command. Try: lead-contract --help" + System.lineSeparator());
  }

  private int run(String... arguments) {
    return LeadContract.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
