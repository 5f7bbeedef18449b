package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.matrix.MatrixHtml;
import ai.autocalls.lead.contract.matrix.MatrixJson;
import ai.autocalls.lead.contract.matrix.MatrixText;
import ai.autocalls.lead.contract.matrix.PostmanCollection;
import ai.autocalls.lead.contract.matrix.ProviderReport;
import ai.autocalls.lead.contract.matrix.PublishedReference;
import ai.autocalls.lead.contract.matrix.Source;
import ai.autocalls.lead.contract.matrix.Sources;
import ai.autocalls.lead.contract.matrix.Sources.Named;
import ai.autocalls.lead.contract.matrix.Statements;
import ai.autocalls.lead.contract.matrix.SyncMatrix;
import ai.autocalls.lead.contract.pact.PactFile;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code matrix}: every source of the contract, element by element. */
@Command(
    name = "matrix",
    description =
        "Compares documentation, specification, client, pact, sandbox and what is published, source"
            + " by source.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all sources agree",
      "1:two sources disagree",
      "2:an input could not be read"
    })
final class MatrixCommand implements Callable<Integer> {
  /** The forms in which the matrix is printed, named as on the command line. */
  enum Format {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** For people with a browser. */
    html
  }

  @Spec private CommandSpec command;

  @Mixin private SpecOption spec;

  @Option(
      names = "--facts",
      paramLabel = "FACTS",
      description =
          "Facts of the vendor's documentation: a folder, or the file of one page, which is then"
              + " read in place of the page of its operation in this jar. Those in this jar by"
              + " default.")
  private Path facts;

  @Option(
      names = "--pact",
      paramLabel = "PACT",
      description = "Pact file; the one in this jar by default.")
  private Path pact;

  @Option(
      names = "--published",
      paramLabel = "HTML",
      description = "reference.html of a bundle; the one in this jar by default.")
  private Path published;

  @Option(
      names = "--postman",
      paramLabel = "JSON",
      description = "Postman collection of a bundle; the one in this jar by default.")
  private Path postman;

  @Option(
      names = "--provider",
      paramLabel = "REPORT",
      description = "conformance.json of a real provider, which adds its column.")
  private Path provider;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = FormatOption.DESCRIPTION)
  private Format format;

  @Override
  public Integer call() {
    Map<Source, Statements> statements = sources().statements();
    SyncMatrix matrix = SyncMatrix.of(statements);
    if (provider != null) {
      ProviderReport report = ProviderReport.read(provider);
      matrix = matrix.with(report);
      statements.put(Source.PROVIDER, report.statements());
    }
    PrintWriter out = command.commandLine().getOut();
    switch (format) {
      case text -> out.println(MatrixText.write(matrix));
      case json -> out.println(MatrixJson.write(matrix));
      case html -> out.print(MatrixHtml.write(matrix, statements));
    }
    out.flush();
    return ExitCode.of(matrix.drift() == 0);
  }

  private Sources sources() {
    SpecDocument document = spec.read();
    return new Sources(
        facts == null ? Sources.bundledFacts() : Sources.facts(facts, document),
        document,
        pact == null
            ? new Named<>(PactFile.NAME, PactFile.bundled())
            : new Named<>(pact.toString(), PactFile.read(pact)),
        published == null
            ? new Named<>("reference.html", PublishedReference.bundled())
            : new Named<>(published.toString(), PublishedReference.elements(published)),
        postman == null
            ? new Named<>("postman-collection.json", PostmanCollection.bundled())
            : new Named<>(postman.toString(), PostmanCollection.elements(postman)));
  }
}
