package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.spec.diff.DiffJson;
import ai.autocalls.lead.spec.diff.DiffMarkdown;
import ai.autocalls.lead.spec.diff.DiffText;
import ai.autocalls.lead.spec.diff.SpecDiff;
import ai.autocalls.lead.spec.diff.VersionCheck;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff OLD NEW}: what changed between two versions of the contract. */
@Command(
    name = "diff",
    description = "Shows what changed between two OpenAPI documents, and the bump it asks for.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:compared; with --check, the version moved far enough",
      "1:with --check, the version did not move far enough",
      "2:a document could not be read"
    })
final class DiffCommand implements Callable<Integer> {
  /** The forms in which changes are printed, named as on the command line. */
  enum Format {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** For a changelog. */
    markdown
  }

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "OLD", description = "The document in use.")
  private Path older;

  @Parameters(index = "1", paramLabel = "NEW", description = "The document to replace it.")
  private Path newer;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = FormatOption.DESCRIPTION)
  private Format format;

  @Option(
      names = "--check",
      description = "Fail if info.version moved by less than the changes ask.")
  private boolean check;

  @Override
  public Integer call() {
    SpecDiff diff = SpecDiff.between(SpecDocument.read(older), SpecDocument.read(newer));
    PrintWriter out = command.commandLine().getOut();
    out.print(
        switch (format) {
          case text -> DiffText.render(diff);
          case json -> DiffJson.render(diff);
          case markdown -> DiffMarkdown.render(diff);
        });
    out.flush();
    if (!check) {
      return ExitCode.HOLDS;
    }
    VersionCheck verdict = VersionCheck.of(diff);
    // Beside the output, which may be JSON for a program.
    command.commandLine().getErr().println(verdict.message());
    return ExitCode.of(verdict.holds());
  }
}
