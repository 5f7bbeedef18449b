package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.matrix.Evidence;
import ai.autocalls.lead.contract.matrix.MatrixJson;
import ai.autocalls.lead.contract.matrix.MatrixText;
import ai.autocalls.lead.contract.matrix.SyncMatrix;
import ai.autocalls.lead.contract.pact.PactFile;
import ai.autocalls.lead.spec.docs.Facts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code matrix}: every side of the contract, element by element. */
@Command(
    name = "matrix",
    description = "Compares documentation, specification, client, pact and sandbox side by side.",
    mixinStandardHelpOptions = true)
final class MatrixCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private SpecOption spec;

  @Option(
      names = "--facts",
      paramLabel = "FACTS",
      description = "Facts of the vendor's documentation; those in this jar by default.")
  private Path facts;

  @Option(
      names = "--pact",
      paramLabel = "PACT",
      description = "Pact file; the one in this jar by default.")
  private Path pact;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    SyncMatrix matrix =
        SyncMatrix.of(
            Evidence.gather(
                facts == null ? Facts.bundled() : Facts.read(facts),
                spec.read(),
                pact == null ? PactFile.bundled() : PactFile.read(pact)));
    command
        .commandLine()
        .getOut()
        .println(format.isJson() ? MatrixJson.write(matrix) : MatrixText.write(matrix));
    return matrix.drift() == 0 ? LeadContract.HOLDS : LeadContract.DOES_NOT_HOLD;
  }
}
