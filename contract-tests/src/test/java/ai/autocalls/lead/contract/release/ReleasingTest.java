package ai.autocalls.lead.contract.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RELEASING.md says what the rehearsal does, which every run of the build server does. */
class ReleasingTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. ");

  /** The lines of the code blocks; what sets a shell variable is the reader's. */
  static List<String> commands() throws IOException {
    return Files.readAllLines(ROOT.resolve("RELEASING.md")).stream()
        .filter(line -> line.startsWith("    "))
        .map(String::strip)
        .filter(line -> !line.startsWith("version="))
        .filter(line -> line.matches("[.a-z].*"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsRehearsed(String command) throws IOException {
    List<String> rehearsed =
        Files.readAllLines(ROOT.resolve(".ci/release-rehearsal")).stream()
            .map(String::strip)
            .filter(line -> !line.startsWith("#"))
            .toList();
    boolean isTheWholeRun = command.equals(".ci/run");

    assertThat(isTheWholeRun || rehearsed.stream().anyMatch(line -> line.startsWith(command)))
        .as("`%s` is in .ci/release-rehearsal", command)
        .isTrue();
  }

  @Test
  void theBuildServerRunsTestsAndRehearsal() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve(".ci/run")))
        .contains("./mvnw verify", ".ci/release-rehearsal");
    assertThat(Files.readString(ROOT.resolve(".github/workflows/build.yml")))
        .contains("- run: .ci/run\n");
  }

  @Test
  void eightStepsAreEnough() throws IOException {
    String text = Files.readString(ROOT.resolve("RELEASING.md"));

    assertThat(STEP.matcher(text).results().count()).isBetween(1L, 8L);
    assertThat(commands()).hasSizeGreaterThan(8);
  }
}
