package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.matrix.MatrixHtml;
import ai.autocalls.lead.contract.matrix.MatrixText;
import ai.autocalls.lead.contract.matrix.Source;
import ai.autocalls.lead.contract.matrix.Sources;
import ai.autocalls.lead.contract.matrix.Statements;
import ai.autocalls.lead.contract.matrix.SyncMatrix;
import ai.autocalls.lead.contract.release.UserChanges;
import ai.autocalls.lead.spec.BuildFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The last screen of a build: the sync matrix, where each artifact lies, what changed for users.
 */
final class BuildSummary {
  private static final String MATRIX_PAGE = "contract-tests/target/sync-matrix.html";

  private BuildSummary() {}

  /**
   * Ends the build when a source disagrees.
   *
   * @param arguments the project's folder, and its version
   * @throws IOException when the matrix's page cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    out.println();
    Map<Source, Statements> statements = Sources.bundled().statements();
    SyncMatrix matrix = SyncMatrix.of(statements);
    out.println(MatrixText.write(matrix));
    out.println();
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    String version = arguments[1];
    Files.writeString(root.resolve(MATRIX_PAGE), MatrixHtml.write(matrix, statements));
    artifact(out, root, "contract", "spec/lead-api.yaml");
    artifact(out, root, "partner bundles", "spec/target/bundle");
    artifact(
        out, root, "client", "generated-client/target/autocalls-lead-client-" + version + ".jar");
    artifact(out, root, "pact", "contract-tests/pacts");
    artifact(out, root, "matrix", MATRIX_PAGE);
    artifact(out, root, "kit", "contract-tests/target/lead-contract.jar");
    out.println();
    UserChanges.describe(root).forEach(out::println);
    out.println();
    if (matrix.drift() > 0) {
      throw BuildFailure.of("The sources of the contract disagree:", MatrixText.drift(matrix));
    }
  }

  private static void artifact(PrintWriter out, Path root, String what, String where) {
    if (Files.exists(root.resolve(where))) {
      out.printf("%-16s %s%n", what, where);
    }
  }
}
