package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.pact.Broker;
import ai.autocalls.lead.contract.pact.PublishOutcome;
import ai.autocalls.lead.contract.pact.PublishOutcome.Status;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish PACT…}: gives pacts to a broker, or says of each why not. */
@Command(
    name = "publish",
    description = "Publishes pacts to a Pact broker.",
    footer = BrokerOptions.ENVIRONMENT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all are published",
      "1:the broker refused one",
      "2:could not run, or what became of one is unknown"
    })
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(arity = "1..*", paramLabel = "PACT", description = "Pact files.")
  private List<Path> pacts;

  @Option(
      names = "--version",
      required = true,
      paramLabel = "V",
      description = "The consumer's version, such as a commit.")
  private String version;

  @Option(
      names = "--branch",
      required = true,
      paramLabel = "B",
      description = "The consumer's branch.")
  private String branch;

  @Mixin private BrokerOptions broker;

  @Override
  public Integer call() {
    BrokerOptions.requireText(command, "--version", version);
    BrokerOptions.requireText(command, "--branch", branch);
    List<PublishOutcome> outcomes =
        new Broker(broker.environment(), broker.timeout(command)).publish(pacts, version, branch);
    PrintWriter out = command.commandLine().getOut();
    out.println(broker.isJson() ? json(outcomes) : text(outcomes));
    return exitCode(outcomes);
  }

  private static int exitCode(List<PublishOutcome> outcomes) {
    List<Status> statuses = outcomes.stream().map(PublishOutcome::status).distinct().toList();
    if (statuses.contains(Status.NOT_PUBLISHED) || statuses.contains(Status.UNKNOWN)) {
      return LeadContract.COULD_NOT_RUN;
    }
    return statuses.contains(Status.REFUSED) ? LeadContract.DOES_NOT_HOLD : LeadContract.HOLDS;
  }

  private String text(List<PublishOutcome> outcomes) {
    StringBuilder text = new StringBuilder();
    for (PublishOutcome outcome : outcomes) {
      String why = outcome.message().isEmpty() ? "" : ": " + outcome.message();
      text.append("%s %s%s%n".formatted(outcome.status(), outcome.file(), why));
      outcome.notices().forEach(notice -> text.append("  broker: %s%n".formatted(notice)));
    }
    long published = outcomes.stream().filter(o -> o.status() == Status.PUBLISHED).count();
    return text.append(
            "%d of %d pacts published as version %s, branch %s"
                .formatted(published, outcomes.size(), version, branch))
        .toString();
  }

  private String json(List<PublishOutcome> outcomes) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("version", version).put("branch", branch);
    var array = json.putArray("pacts");
    for (PublishOutcome outcome : outcomes) {
      var pact =
          array
              .addObject()
              .put("file", outcome.file().toString())
              .put("consumer", outcome.consumer())
              .put("provider", outcome.provider())
              .put("status", outcome.status().toString())
              .put("message", outcome.message());
      outcome.notices().forEach(pact.putArray("notices")::add);
    }
    return json.toPrettyString();
  }
}
