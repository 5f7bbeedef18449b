package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.pact.BrokerServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged kit as its users run it: a process of its own with a real environment. */
class BrokerInTheKitIT {
  private static final String TOKEN = "example-broker-token";
  private static final String PACT = "pacts/autocalls-lead-client-autocalls-lead-api.json";

  @TempDir private Path directory;

  @Test
  void reviewedPactIsPublishedWithTheTokenOfTheEnvironment() throws Exception {
    try (BrokerServer broker = new BrokerServer()) {
      broker.requireAuthorization("Bearer " + TOKEN);

      String output =
          kit(
              0,
              Map.of("PACT_BROKER_BASE_URL", broker.url(), "PACT_BROKER_TOKEN", TOKEN),
              "publish",
              PACT,
              "--version=1",
              "--branch=main");

      assertThat(broker.pact("autocalls-lead-client", "1", "autocalls-lead-api"))
          .isEqualTo(Files.readString(Path.of(PACT)));
      assertThat(output).contains("1 of 1 pacts published").doesNotContain(TOKEN);
      assertThat(loadedClasses()).contains("au.com.dius.pact.core.pactbroker.PactBrokerClient");
    }
  }

  @Test
  void deploymentIsAskedAbout() throws Exception {
    try (BrokerServer broker = new BrokerServer()) {
      broker.matrixSummaries("{\"deployable\":false,\"reason\":\"It failed\",\"unknown\":0}");

      String output =
          kit(
              1,
              Map.of("PACT_BROKER_BASE_URL", broker.url()),
              "can-i-deploy",
              "--pacticipant=autocalls-lead-client",
              "--version=1",
              "--environment=production");

      assertThat(output).contains("may not be deployed to production: It failed");
    }
  }

  @Test
  void otherCommandsDoNotLoadTheBrokerLibrary() throws Exception {
    for (String[] arguments : List.of(new String[] {"pact", PACT}, new String[] {"--help"})) {
      kit(0, Map.of(), arguments);

      assertThat(loadedClasses())
          .contains("ai.autocalls.lead.contract.cli.PublishCommand")
          .doesNotContain("au.com.dius.pact")
          .doesNotContain("org.apache.hc.")
          .doesNotContain("kotlin.");
    }
  }

  private String kit(int exitCode, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log(),
                "-jar",
                "target/lead-contract.jar"));
    command.addAll(List.of(arguments));
    Path output = directory.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PACT_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(exitCode);
    return Files.readString(output);
  }

  private Path log() {
    return directory.resolve("classes.log");
  }

  private String loadedClasses() throws IOException {
    return Files.readString(log());
  }
}
