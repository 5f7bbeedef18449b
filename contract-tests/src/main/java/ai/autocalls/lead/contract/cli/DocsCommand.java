package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.spec.docs.DocsReport;
import ai.autocalls.lead.spec.docs.FactsFile;
import ai.autocalls.lead.spec.docs.PageReader;
import ai.autocalls.lead.spec.docs.PageReport;
import ai.autocalls.lead.spec.docs.PageReport.Verdict;
import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pages of documentation against the spec. */
@Command(
    name = "docs",
    description = "Holds pages of documentation to the spec, or writes down what one states.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every page is in sync",
      "1:a page differs from the spec",
      "2:a page could not be read"
    })
final class DocsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PAGE",
      arity = "1..*",
      description = "A page as file or URL: rendered text, md, mdx or HTML.")
  private List<String> pages;

  @Mixin private FormatOption format;

  @Mixin private SpecOption spec;

  @ArgGroup(exclusive = false)
  private Update update;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    return update == null ? compare() : write();
  }

  private int compare() {
    SpecDocument document = spec.read();
    List<Partner> partners = Partners.bundled();
    List<PageReport> reports =
        pages.stream().map(page -> PageReport.of(page, document, partners)).toList();
    DocsReport report = new DocsReport(reports);
    PrintWriter out = command.commandLine().getOut();
    if (format.isJson()) {
      out.println(report.toJson());
    } else if (reports.size() > 1 || reports.get(0).verdict() != Verdict.UNREADABLE) {
      out.print(report.toText());
    }
    out.flush();
    PrintWriter err = command.commandLine().getErr();
    reports.stream()
        .filter(page -> page.verdict() == Verdict.UNREADABLE)
        .forEach(page -> err.println(page.problem()));
    return reports.stream().mapToInt(DocsCommand::exitCode).max().orElseThrow();
  }

  private static int exitCode(PageReport report) {
    return switch (report.verdict()) {
      case IN_SYNC -> LeadContract.HOLDS;
      case DRIFT -> LeadContract.DOES_NOT_HOLD;
      case UNREADABLE -> LeadContract.COULD_NOT_RUN;
    };
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
