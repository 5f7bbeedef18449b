package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.lint.Finding;
import ai.autocalls.lead.spec.lint.FindingsJson;
import ai.autocalls.lead.spec.lint.FindingsSarif;
import ai.autocalls.lead.spec.lint.FindingsText;
import ai.autocalls.lead.spec.lint.LintContext;
import ai.autocalls.lead.spec.lint.Linter;
import ai.autocalls.lead.spec.vendor.FactsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lint [SPEC]}: what is wrong with an OpenAPI document. */
@Command(
    name = "lint",
    description = "Finds what is wrong with an OpenAPI document, and says why and how to fix it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no findings", "1:findings", "2:the document could not be read"})
final class LintCommand implements Callable<Integer> {
  /** The forms in which findings are printed, named as on the command line. */
  enum Format {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** For code hosts and editors. */
    sarif
  }

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "SPEC",
      description = "OpenAPI document, YAML or JSON; the one in this jar by default.")
  private Path file;

  @Option(
      names = "--facts",
      paramLabel = "FACTS",
      description =
          "Facts of the vendor's documentation, a file or a folder of them; those in this jar by"
              + " default.")
  private Path facts;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = FormatOption.DESCRIPTION)
  private Format format;

  @Override
  public Integer call() {
    Linter.prepare();
    List<FactsFile> pages = facts == null ? FactsFile.allBundled() : FactsFile.readAll(facts);
    LintContext context = LintContext.ofThisBuild(pages.stream().map(FactsFile::facts).toList());
    SpecDocument bundled = file == null ? SpecDocument.bundled() : null;
    List<Finding> findings =
        file == null ? Linter.lint(bundled, context) : Linter.lint(file, context);
    String name = file == null ? bundled.name() : file.toString();
    command.commandLine().getOut().print(render(name, findings, context));
    command.commandLine().getOut().flush();
    return ExitCode.of(findings.isEmpty());
  }

  private String render(String name, List<Finding> findings, LintContext context) {
    return switch (format) {
      case text ->
          FindingsText.render(
              name,
              findings,
              Ansi.AUTO.enabled() ? FindingsText.Style.COLOURED : FindingsText.Style.PLAIN);
      case json -> FindingsJson.render(findings);
      case sarif -> FindingsSarif.render(name, findings, context.projectVersion());
    };
  }
}
