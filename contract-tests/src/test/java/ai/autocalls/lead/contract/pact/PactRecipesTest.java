package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes of README.md use what Pact's command line knows, in the version that they name. */
class PactRecipesTest {
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");
  private static final Pattern VERSION = Pattern.compile("@pact-foundation/pact-cli@([0-9.]+)");

  static List<String> recipes() throws IOException {
    return PactCli.recipes();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everyOptionIsInTheHelp(String commandLine) throws Exception {
    PactCli.require();
    List<String> words = WORD.matcher(commandLine).results().map(MatchResult::group).toList();
    String command =
        words.get(1).equals("broker") ? "pact broker " + words.get(2) : "pact " + words.get(1);

    PactCli.Run help = PactCli.run(command + " --help", Map.of());

    assertThat(help.exitCode()).as(help.output()).isZero();
    assertThat(words.stream().filter(word -> word.startsWith("--")))
        .isNotEmpty()
        .allSatisfy(
            option ->
                assertThat(help.output()).containsPattern(Pattern.quote(option) + "(?![\\w-])"));
  }

  @Test
  void everyStepOfTheOrderHasARecipe() throws IOException {
    assertThat(PactCli.recipes())
        .extracting(line -> line.split(" --| [^ ]*[/:]")[0])
        .contains(
            "pact broker publish",
            "pact broker create-or-update-webhook",
            "pact verifier",
            "pact broker can-i-deploy",
            "pact broker record-deployment");
  }

  @Test
  void recipesNameTheVersionThatTheBuildInstalls() throws IOException {
    List<String> versions = versions(Path.of("README.md"));

    assertThat(versions).hasSizeGreaterThan(2).containsOnly(versions(Path.of("../.ci/run")).get(0));
    assertThat(Files.readString(Path.of("README.md"))).doesNotContain(":latest");
  }

  private static List<String> versions(Path file) throws IOException {
    return VERSION.matcher(Files.readString(file)).results().map(m -> m.group(1)).toList();
  }
}
