package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.VisibleText;
import ai.autocalls.lead.spec.vendor.DocsReport;
import ai.autocalls.lead.spec.vendor.FactsFile;
import ai.autocalls.lead.spec.vendor.PageReport;
import ai.autocalls.lead.spec.vendor.PageReport.Verdict;
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

/** Compares pages of documentation with the spec. */
@Command(
    name = "docs",
    description = "Compares pages of documentation with the spec, or writes the facts of one.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every page is in sync",
      "1:a page differs from the spec",
      "2:a page could not be read, or no page is known"
    })
final class DocsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PAGE",
      arity = "0..*",
      description = "A page as file or URL: rendered text, md, mdx or HTML.")
  private List<String> pages = List.of();

  @Option(
      names = "--partners",
      paramLabel = "FILE",
      description =
          "Instead of PAGE: every brand's page, by its address in FILE, such as"
              + " spec/partners.yaml.")
  private Path partners;

  @Option(
      names = "--operation",
      paramLabel = "OPERATION",
      description =
          "Compare with this operation whatever the page documents: its operationId, or METHOD and"
              + " path, such as 'POST /user/lead'. Without it, the page's method and path say"
              + " which; a page of an operation that the spec lacks has that one finding.")
  private String operation;

  @Mixin private FormatOption format;

  @Mixin private SpecOption spec;

  @ArgGroup(exclusive = false)
  private Update update;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    if (pages.isEmpty() == (partners == null)) {
      throw new ParameterException(
          command.commandLine(),
          pages.isEmpty()
              ? "Missing required parameter: 'PAGE', or --partners"
              : "Name either PAGE or --partners, not both");
    }
    if (update != null) {
      return write();
    }
    return partners == null ? compare(pages) : comparePartners();
  }

  /** Compares each brand's page; names the brands whose page is out of date or not known. */
  private int comparePartners() {
    List<Partner> brands = Partners.read(partners);
    PrintWriter err = command.commandLine().getErr();
    List<Partner> known = brands.stream().filter(brand -> brand.documentation() != null).toList();
    brands.stream()
        .filter(brand -> brand.documentation() == null)
        .forEach(
            brand ->
                err.printf(
                    "%s: not checked, the address of its page is not known; add `documentation` in"
                        + " %s%n",
                    brand.name(), partners));
    if (known.isEmpty()) {
      err.println("No page was checked.");
      return ExitCode.COULD_NOT_RUN;
    }
    return compare(known.stream().map(Partner::documentation).toList());
  }

  private int compare(List<String> pages) {
    SpecDocument document = spec.read();
    List<Partner> brands = partners == null ? Partners.bundled() : Partners.read(partners);
    List<PageReport> reports =
        pages.stream().map(page -> PageReport.of(page, document, brands, operation)).toList();
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
        .forEach(page -> err.println(VisibleText.line(page.problem())));
    if (partners != null) {
      reports.stream()
          .filter(page -> page.verdict() != Verdict.IN_SYNC)
          .forEach(page -> err.println(VisibleText.line(outOfDate(page, brands))));
    }
    return reports.stream().mapToInt(DocsCommand::exitCode).max().orElseThrow();
  }

  private static String outOfDate(PageReport report, List<Partner> brands) {
    String whose =
        brands.stream()
            .filter(brand -> report.page().equals(brand.documentation()))
            .map(Partner::name)
            .findFirst()
            .orElseThrow();
    return report.verdict() == Verdict.DRIFT
        ? whose + ": its page is out of date or ahead of the contract"
        : whose + ": its page could not be read";
  }

  private static int exitCode(PageReport report) {
    return switch (report.verdict()) {
      case IN_SYNC -> ExitCode.HOLDS;
      case DRIFT -> ExitCode.DOES_NOT_HOLD;
      case UNREADABLE -> ExitCode.COULD_NOT_RUN;
    };
  }

  private int write() {
    if (pages.size() > 1) {
      throw new ParameterException(command.commandLine(), "--update takes one PAGE");
    }
    PageReport report = PageReport.of(pages.get(0), spec.read(), Partners.bundled(), operation);
    PrintWriter err = command.commandLine().getErr();
    if (report.verdict() == Verdict.UNREADABLE) {
      err.println(report.problem());
      return ExitCode.COULD_NOT_RUN;
    }
    if (report.operation() == null) {
      err.println(
          report.page()
              + " "
              + report.findings().get(0).page()
              + "; name a page of one of the spec's operations, or --operation.");
      return ExitCode.COULD_NOT_RUN;
    }
    new FactsFile(update.source, update.retrieved, report.facts()).write(update.out);
    command.commandLine().getOut().println("Wrote " + update.out);
    return ExitCode.HOLDS;
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
