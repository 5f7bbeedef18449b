package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.release.UserChanges;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The last screen of a build: the sync matrix, where each artifact lies, what changed for users.
 */
final class BuildSummary {
  private static final String MATRIX_PAGE = "contract-tests/target/sync-matrix.html";

  private BuildSummary() {}

  /**
   * Ends the build when a side disagrees.
   *
   * @param arguments the project's folder, and its version
   * @throws IOException when the matrix's page cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    out.println();
    int verdict = LeadContract.run(out, err, "matrix");
    out.println();
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    String version = arguments[1];
    StringWriter page = new StringWriter();
    LeadContract.run(new PrintWriter(page), err, "matrix", "--format", "html");
    Files.writeString(root.resolve(MATRIX_PAGE), page.toString());
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
    if (verdict != LeadContract.HOLDS) {
      throw new DriftException();
    }
  }

  private static void artifact(PrintWriter out, Path root, String what, String where) {
    if (Files.exists(root.resolve(where))) {
      out.printf("%-16s %s%n", what, where);
    }
  }

  /** Ends the build with its message alone: the place in this code tells nobody anything. */
  private static final class DriftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DriftException() {
      super(
          "The sides of the contract disagree; each DRIFT line above says who about what.",
          null,
          false,
          false);
    }
  }
}
