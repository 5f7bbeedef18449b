package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Pact's own command line, as {@code .ci/run} installs it from npm, and the command lines of
 * README.md that are meant for it.
 */
final class PactCli {
  private static final Path BIN = Path.of("../target/tools/node_modules/.bin");
  private static final Pattern LINE =
      Pattern.compile("(?m)^ *(?:- run: )?(pact (?:broker|verifier) .*)$");

  /**
   * One run.
   *
   * @param exitCode what the shell says
   * @param output both streams
   */
  record Run(int exitCode, String output) {}

  private PactCli() {}

  /** Skips a test where the command line is not installed; a build server has to have it. */
  static void require() {
    if (Files.isExecutable(BIN.resolve("pact"))) {
      return;
    }
    String missing =
        "Pact's command line is not installed; npm install --prefix target/tools"
            + " @pact-foundation/pact-cli";
    if ("true".equals(System.getenv("CI"))) {
      fail(missing);
    }
    abort(missing);
  }

  /** The recipes' command lines, each on one line. */
  static List<String> recipes() throws IOException {
    String text = Files.readString(Path.of("README.md")).replaceAll("\\\\\\R\\s*", "");
    return LINE.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  /** The recipe that begins like this. */
  static String recipe(String start) throws IOException {
    return recipes().stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  /** Runs a command line in a shell, as a pipeline does. */
  static Run run(String commandLine, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", commandLine)
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PACT_"));
    builder.environment().put("PACT_DO_NOT_TRACK", "true");
    builder
        .environment()
        .merge(
            "PATH",
            BIN.toAbsolutePath().normalize().toString(),
            (path, bin) -> bin + java.io.File.pathSeparator + path);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }
}
