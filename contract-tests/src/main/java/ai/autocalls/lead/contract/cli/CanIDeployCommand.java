package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.pact.Broker;
import ai.autocalls.lead.contract.pact.CanIDeployAnswer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code can-i-deploy}: the broker's answer to whether a version may be deployed. */
@Command(
    name = "can-i-deploy",
    description = "Asks a Pact broker whether a version may be deployed to an environment.",
    footer = BrokerOptions.ENVIRONMENT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it may", "1:it may not", "2:could not run"})
final class CanIDeployCommand implements Callable<Integer> {
  private static final int MAX_RETRIES = 1000;
  private static final int MAX_INTERVAL = 3600;

  @Spec private CommandSpec command;

  @Option(
      names = "--pacticipant",
      required = true,
      paramLabel = "P",
      description = "The consumer or provider that is to be deployed.")
  private String pacticipant;

  @Option(names = "--version", required = true, paramLabel = "V", description = "Its version.")
  private String version;

  @Option(
      names = "--environment",
      required = true,
      paramLabel = "E",
      description = "The environment's name in the broker.")
  private String environment;

  @Option(
      names = "--retry-while-unknown",
      paramLabel = "TIMES",
      defaultValue = "0",
      description =
          "How often to ask again while verification results are missing; ${DEFAULT-VALUE} by"
              + " default.")
  private int retries;

  @Option(
      names = "--retry-interval",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long to wait before asking again; ${DEFAULT-VALUE} by default.")
  private int interval;

  @Mixin private BrokerOptions broker;

  @Override
  public Integer call() {
    BrokerOptions.requireText(command, "--pacticipant", pacticipant);
    BrokerOptions.requireText(command, "--version", version);
    BrokerOptions.requireText(command, "--environment", environment);
    requireRange("--retry-while-unknown", retries, MAX_RETRIES);
    requireRange("--retry-interval", interval, MAX_INTERVAL);
    CanIDeployAnswer answer =
        new Broker(broker.environment(), broker.timeout(command))
            .canIDeploy(pacticipant, version, environment, retries, Duration.ofSeconds(interval));
    PrintWriter out = command.commandLine().getOut();
    out.println(broker.isJson() ? json(answer) : text(answer));
    return answer.deployable() ? LeadContract.HOLDS : LeadContract.DOES_NOT_HOLD;
  }

  private void requireRange(String option, int value, int max) {
    if (value < 0 || value > max) {
      throw new ParameterException(command.commandLine(), option + " takes 0 to " + max);
    }
  }

  private String text(CanIDeployAnswer answer) {
    String missing =
        answer.deployable() || answer.unknown() == 0
            ? ""
            : "; %d verification results are missing".formatted(answer.unknown());
    String may = answer.deployable() ? "may" : "may not";
    String result =
        answer.verificationResult().isEmpty()
            ? ""
            : System.lineSeparator() + "  " + answer.verificationResult();
    return "%s %s %s be deployed to %s: %s%s%s"
        .formatted(pacticipant, version, may, environment, answer.reason(), missing, result);
  }

  private String json(CanIDeployAnswer answer) {
    return new ObjectMapper()
        .createObjectNode()
        .put("pacticipant", pacticipant)
        .put("version", version)
        .put("environment", environment)
        .put("deployable", answer.deployable())
        .put("unknown", answer.unknown())
        .put("reason", answer.reason())
        .put("verificationResult", answer.verificationResult())
        .toPrettyString();
  }
}
