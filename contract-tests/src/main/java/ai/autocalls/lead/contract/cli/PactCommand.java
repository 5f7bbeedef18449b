package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.pact.CoverageWaivers;
import ai.autocalls.lead.contract.pact.PactAgainstSpec;
import ai.autocalls.lead.contract.pact.PactFile;
import ai.autocalls.lead.contract.pact.PactFinding;
import ai.autocalls.lead.spec.document.VisibleText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code pact PACT…}: every interaction against the specification, and what they leave uncovered.
 */
@Command(
    name = "pact",
    description =
        "Checks every interaction of pacts against the specification, and the other way round.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the pacts are in line with the specification",
      "1:they are not, or leave some of it uncovered",
      "2:a pact or the specification could not be read"
    })
final class PactCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(arity = "1..*", paramLabel = "PACT", description = "Pact files.")
  private List<Path> pacts;

  @Mixin private SpecOption spec;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    List<PactFinding> findings =
        PactAgainstSpec.check(
            pacts.stream().map(PactFile::read).toList(), spec.read(), CoverageWaivers.bundled());
    PrintWriter out = command.commandLine().getOut();
    out.println(format.isJson() ? json(findings) : text(findings));
    return ExitCode.of(findings.isEmpty());
  }

  private String text(List<PactFinding> findings) {
    StringBuilder text = new StringBuilder();
    for (PactFinding finding : findings) {
      String where =
          finding.interaction().isEmpty()
              ? (finding.operation().isEmpty() ? "" : " of " + finding.operation())
              : " in \"" + finding.interaction() + "\"";
      String what = finding.kind() + where + ": " + finding.message();
      text.append(VisibleText.line(what)).append(System.lineSeparator());
      text.append("  fix: %s%n".formatted(VisibleText.line(finding.fix())));
    }
    String files = pacts.size() == 1 ? "1 pact" : pacts.size() + " pacts";
    return text.append(
            findings.isEmpty()
                ? files + " in line with the spec"
                : files + ", " + findings.size() + " findings against the spec")
        .toString();
  }

  private static String json(List<PactFinding> findings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var array = json.putArray("findings");
    for (PactFinding finding : findings) {
      array
          .addObject()
          .put("kind", finding.kind().toString())
          .put("interaction", finding.interaction())
          .put("operation", finding.operation())
          .put("element", finding.element())
          .put("message", finding.message())
          .put("fix", finding.fix());
    }
    return json.toPrettyString();
  }
}
