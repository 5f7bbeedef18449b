package ai.autocalls.lead.contract.cli;

import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the commands that speak to a broker have in common. */
final class BrokerOptions {
  static final String ENVIRONMENT =
      "%nThe broker and the credentials come from the environment only:%n"
          + "PACT_BROKER_BASE_URL, and PACT_BROKER_TOKEN or PACT_BROKER_USERNAME and"
          + " PACT_BROKER_PASSWORD.";

  private static final int MAX_TIMEOUT = 3600;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "The longest wait for one answer; ${DEFAULT-VALUE} by default.")
  private int timeout;

  @Mixin private FormatOption format;

  private Map<String, String> environment = System.getenv();

  /** Replaces the process's environment, which a test cannot change. */
  void environment(Map<String, String> replacement) {
    environment = replacement;
  }

  Map<String, String> environment() {
    return environment;
  }

  Duration timeout(CommandSpec command) {
    if (timeout < 1 || timeout > MAX_TIMEOUT) {
      throw new ParameterException(
          command.commandLine(), "--timeout takes 1 to " + MAX_TIMEOUT + " seconds");
    }
    return Duration.ofSeconds(timeout);
  }

  boolean isJson() {
    return format.isJson();
  }

  /** An empty value, as an unset variable leaves it, is refused before anything is sent. */
  static void requireText(CommandSpec command, String option, String value) {
    if (value.isBlank()) {
      throw new ParameterException(command.commandLine(), option + " is empty");
    }
  }
}
