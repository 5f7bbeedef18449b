package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.clients.ClientConformance;
import ai.autocalls.lead.contract.clients.ClientRequirements;
import ai.autocalls.lead.contract.report.JsonReport;
import ai.autocalls.lead.contract.report.Report;
import ai.autocalls.lead.contract.report.Requirement;
import ai.autocalls.lead.spec.document.VisibleText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a client in any language against the requirements. */
@Command(
    name = "client",
    description = {
      "Checks a program that creates leads, in any language.",
      "",
      "Each scenario starts COMMAND once against a provider on loopback. The",
      "program finds LEAD_BASE_URL, LEAD_TOKEN and the lead to create in the",
      "environment: whole, as JSON, in LEAD_REQUEST and on standard input, and",
      "in parts in LEAD_PHONE_NUMBER, LEAD_CAMPAIGN_ID, LEAD_VARIABLES,",
      "LEAD_ALLOW_DUPPLICATE and LEAD_SECONDARY_CONTACTS, where given. It ends",
      "with 0 if the lead exists, 10 if it was refused, 11 if that is not known,",
      "anything else if it failed; 10 and 11 are optional.",
      "",
      "No one is called: nothing leaves this machine, the numbers are fictitious."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no MUST failed", "1:one failed", "2:could not run"})
final class ClientCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--scenario",
      paramLabel = "ID",
      arity = "1..*",
      description = "Run only these scenarios; all by default.")
  private List<String> scenarios = new ArrayList<>();

  @Option(names = "--list", description = "List the requirements and the scenarios.")
  private boolean list;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write client.txt, .json, .xml (JUnit) and .html there.")
  private Path reportDirectory;

  @Mixin private FormatOption format;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "The program and its arguments, after --.")
  private List<String> command = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    if (list) {
      list(spec.commandLine().getOut());
      return ExitCode.HOLDS;
    }
    if (command.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'COMMAND'");
    }
    for (String scenario : scenarios) {
      if (!ClientRequirements.titles().containsKey(scenario)) {
        throw new ParameterException(
            spec.commandLine(), "Invalid value for option '--scenario': there is no " + scenario);
      }
    }
    // All outputs, before the first scenario.
    try (ReportFiles files = ReportFiles.open(reportDirectory, "client")) {
      Report report = ClientConformance.of(command, scenarios).run();
      Map<String, String> forms = ReportFiles.render(report, json(report));
      spec.commandLine().getOut().print(format.isJson() ? forms.get("json") : forms.get("txt"));
      files.write(forms);
      return ExitCode.of(report.conforms());
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println("The program cannot be started: " + VisibleText.line(e.getMessage()));
      return ExitCode.COULD_NOT_RUN;
    }
  }

  private static String json(Report report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("command", report.subject());
    json.put("millis", report.millis());
    JsonReport.write(report, json);
    return json.toPrettyString() + "\n";
  }

  private static void list(PrintWriter out) {
    Map<String, List<String>> scenarios = ClientRequirements.scenarios();
    for (Requirement requirement : ClientRequirements.bundled()) {
      List<String> ids = scenarios.get(requirement.id());
      out.print(requirement.lines());
      out.printf("           scenarios: %s%n", ids.isEmpty() ? "all" : String.join(", ", ids));
    }
    out.println();
    ClientRequirements.titles().forEach((id, title) -> out.printf("%-24s %s%n", id, title));
  }
}
