package ai.autocalls.lead.spec;

import ai.autocalls.lead.spec.diff.VersionCheck;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.lint.Finding;
import ai.autocalls.lead.spec.lint.LintContext;
import ai.autocalls.lead.spec.lint.Linter;
import ai.autocalls.lead.spec.release.FrozenFiles;
import ai.autocalls.lead.spec.release.VersionMoved;
import ai.autocalls.lead.spec.vendor.Facts;
import ai.autocalls.lead.spec.vendor.FactsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What every build checks about the document, whether or not it runs tests. */
public final class BuildCheck {
  private BuildCheck() {}

  /**
   * Checks the document in a folder, and ends the build when something does not hold.
   *
   * @param arguments the folder of {@code lead-api.yaml} and {@code vendor-docs}
   */
  public static void main(String[] arguments) {
    List<String> problems = problems(Path.of(arguments[0]));
    if (!problems.isEmpty()) {
      throw BuildFailure.of("The contract does not pass its checks:", problems);
    }
  }

  /**
   * Runs every check.
   *
   * @param folder the folder of {@code lead-api.yaml}, {@code vendor-docs} and {@code releases}
   * @return one line for each thing that does not hold, in the order of the checks
   */
  static List<String> problems(Path folder) {
    try {
      SpecDocument spec = SpecDocument.read(folder.resolve("lead-api.yaml"));
      List<Facts> facts =
          FactsFile.readAll(folder.resolve("vendor-docs")).stream().map(FactsFile::facts).toList();
      List<String> problems = new ArrayList<>();
      for (Finding finding : Linter.lint(spec, LintContext.ofThisBuild(facts))) {
        problems.add(
            "%s:%d:%d: %s: %s %s"
                .formatted(
                    spec.name(),
                    finding.line(),
                    finding.column(),
                    finding.rule(),
                    finding.message(),
                    finding.fix()));
      }
      Path releases = folder.resolve("releases");
      problems.addAll(FrozenFiles.problems(releases, ".yaml"));
      VersionCheck version = VersionMoved.check(releases, spec);
      if (!version.holds()) {
        problems.add(version.message());
      }
      return problems;
    } catch (UnreadableInputException e) {
      return List.of(e.getMessage());
    }
  }
}
