package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.clients.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of README.md, with the code samples as the clients that they name. */
class ClientRecipesIT {
  private static final String KIT = "java -jar lead-contract.jar ";

  @TempDir private Path folder;

  static Stream<String> commands() throws IOException {
    return Files.readString(Path.of("README.md"))
        .lines()
        .map(line -> line.replaceFirst("^ *- run: ", ""))
        .filter(line -> line.startsWith(KIT + "client"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandRunsTheClientAndWritesItsReport(String command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command.substring(KIT.length()).split(" ")));
    String sample = words.remove(words.size() - 1);
    words.add(Samples.withGivenLead(sample, folder).toString());
    Path report = folder.resolve("client-report");
    words.replaceAll(word -> word.equals("client-report") ? report.toString() : word);
    // OwnClientsIT runs the samples through all scenarios.
    words.addAll(1, List.of("--scenario", "minimal", "status-500"));
    StringWriter out = new StringWriter();

    int code =
        LeadContract.run(
            new PrintWriter(out), new PrintWriter(System.err), words.toArray(String[]::new));

    assertThat(code).as(out.toString()).isZero();
    assertThat(report.resolve("client.xml")).exists();
  }
}
