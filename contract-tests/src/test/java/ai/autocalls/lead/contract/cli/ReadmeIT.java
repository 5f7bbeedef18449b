package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows is true. */
class ReadmeIT {
  private static final Path README = Path.of("../README.md");
  private static final String KIT = "java -jar contract-tests/target/lead-contract.jar ";

  @Test
  void clientExampleCreatesALead() {
    try (Sandbox sandbox = Sandbox.builder().token("secret").campaign(7, "Spring").start()) {
      assertThat(createLead(sandbox.baseUrl(), "secret")).isEqualTo("Created lead 1");
    }
  }

  @Test
  void clientExampleIsTheOneThatThisTestRuns() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/ai/autocalls/lead/contract/cli/ReadmeIT.java"));
    String readme = Files.readString(README);
    String example = readme.substring(readme.indexOf("```java\n") + 8);
    example = example.substring(0, example.indexOf("```"));

    assertThat(squeezed(source)).contains(squeezed(example));
  }

  private static String createLead(String baseUrl, String token) {
    try (AutocallsClient client = AutocallsClient.builder().baseUrl(baseUrl).token(token).build()) {
      CreateLeadRequest request =
          CreateLeadRequest.builder()
              .phoneNumber("+12025550123")
              .campaignId(7)
              .variables(Map.of("customer_name", "Ada Example"))
              .build();
      Lead lead = client.createLead(request);
      return "Created lead " + lead.id();
    }
  }

  @Test
  void matrixIsTheOneThatTheKitPrints() throws IOException {
    StringWriter out = new StringWriter();
    LeadContract.run(new PrintWriter(out, true), new PrintWriter(System.err, true), "matrix");
    String readme = Files.readString(README);
    String shown = readme.substring(readme.indexOf("```\nelement") + 4);

    assertThat(out.toString().lines())
        .containsAll(
            shown.substring(0, shown.indexOf("```")).lines().filter(l -> !l.equals("…")).toList());
  }

  @ParameterizedTest
  @MethodSource("kitCommands")
  void kitCommandIsUnderstood(List<String> arguments) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());

    assertThatCode(
            () ->
                LeadContract.commandLine(nowhere, nowhere)
                    .parseArgs(arguments.toArray(String[]::new)))
        .doesNotThrowAnyException();
  }

  static Stream<List<String>> kitCommands() throws IOException {
    List<List<String>> commands =
        Files.readAllLines(README).stream()
            .map(String::strip)
            .filter(line -> line.startsWith(KIT))
            .map(line -> Arrays.asList(line.substring(KIT.length()).split("\\s+")))
            .toList();
    assertThat(commands).isNotEmpty();
    return commands.stream();
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
