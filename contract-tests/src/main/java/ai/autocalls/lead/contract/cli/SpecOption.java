package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names a specification; without it, the one in the jar. */
final class SpecOption {
  @Option(
      names = "--spec",
      paramLabel = "SPEC",
      description = "OpenAPI document to check against; the one in this jar by default.")
  private Path file;

  SpecDocument read() {
    SpecDocument document = file == null ? SpecDocument.bundled() : SpecDocument.read(file);
    document.requireOpenApi3();
    return document;
  }
}
