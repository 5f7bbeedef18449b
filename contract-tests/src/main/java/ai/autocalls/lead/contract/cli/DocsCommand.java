package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.spec.docs.DocsComparison;
import ai.autocalls.lead.spec.docs.DocsFinding;
import ai.autocalls.lead.spec.docs.Facts;
import ai.autocalls.lead.spec.docs.FactsFile;
import ai.autocalls.lead.spec.docs.PageReader;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pages of documentation against the spec. */
@Command(
    name = "docs",
    description = "Hold pages of documentation to the spec, or write down what one states.",
    mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PAGE", arity = "1..*", description = "A page: a file.")
  private List<String> pages;

  @ArgGroup(exclusive = false)
  private Update update;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    return update == null ? compare() : write();
  }

  private int compare() {
    PrintWriter out = command.commandLine().getOut();
    SpecDocument spec = SpecDocument.bundled();
    int exit = LeadContract.HOLDS;
    for (String page : pages) {
      Facts facts = PageReader.read(page);
      List<DocsFinding> findings = DocsComparison.compare(facts, spec, Partners.bundled());
      List<String> absent = DocsComparison.absent(facts, spec);
      out.println(page + ": " + (findings.isEmpty() ? "in sync" : findings.size() + " findings"));
      findings.forEach(finding -> out.println("  " + finding.line() + ": " + finding.sentence()));
      out.println("  absent, no drift (" + absent.size() + "): " + String.join(", ", absent));
      exit = findings.isEmpty() ? exit : LeadContract.DOES_NOT_HOLD;
    }
    return exit;
  }

  private int write() {
    if (pages.size() > 1) {
      throw new ParameterException(command.commandLine(), "--update takes one PAGE");
    }
    new FactsFile(update.source, update.retrieved, PageReader.read(pages.get(0))).write(update.out);
    command.commandLine().getOut().println("Wrote " + update.out);
    return LeadContract.HOLDS;
  }

  private static final class Update {
    @Option(
        names = "--update",
        required = true,
        description = "Write the page's facts instead of comparing them.")
    private boolean requested;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write.")
    private Path out;

    @Option(
        names = "--source",
        paramLabel = "URL",
        required = true,
        description = "The address that the facts are about.")
    private String source;

    @Option(
        names = "--retrieved",
        paramLabel = "DATE",
        required = true,
        description = "The day on which the page was read, as YYYY-MM-DD.")
    private LocalDate retrieved;
  }
}
