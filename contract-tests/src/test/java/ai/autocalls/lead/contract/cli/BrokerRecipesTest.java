package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command lines of README.md are command lines of the kit. */
class BrokerRecipesTest {
  private static final Pattern KIT =
      Pattern.compile("java -jar \\S*lead-contract\\.jar +([^`\n]+)");
  private static final Pattern WORKFLOW_EXPRESSION = Pattern.compile("\\$\\{\\{[^}]*}}");

  static List<String> commandLines() throws IOException {
    String text = Files.readString(Path.of("README.md")).replaceAll("\\\\\\R\\s*", "");
    return KIT.matcher(text).results().map(match -> match.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void commandLineParses(String commandLine) {
    String plain = WORKFLOW_EXPRESSION.matcher(commandLine).replaceAll("value");
    String[] arguments =
        Stream.of(plain.split("\\s+")).map(word -> word.replace("\"", "")).toArray(String[]::new);
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());

    var parsed = LeadContract.commandLine(nowhere, nowhere).parseArgs(arguments);

    assertThat(parsed.isUsageHelpRequested() || parsed.hasSubcommand()).isTrue();
  }

  @Test
  void bothBrokerCommandsAreShown() throws IOException {
    assertThat(commandLines())
        .anyMatch(line -> line.startsWith("publish "))
        .anyMatch(line -> line.startsWith("can-i-deploy "));
  }

  @Test
  void pactsThatTheRecipesNameExist() throws IOException {
    List<String> pacts =
        commandLines().stream()
            .flatMap(line -> Stream.of(line.split("\\s+")))
            .filter(word -> word.endsWith(".json"))
            .toList();

    assertThat(pacts).isNotEmpty().allSatisfy(pact -> assertThat(Path.of("..", pact)).exists());
  }
}
