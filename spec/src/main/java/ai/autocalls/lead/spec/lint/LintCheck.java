package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.util.Collection;
import java.util.List;

/** Lint as part of the build. */
public final class LintCheck {
  private LintCheck() {}

  /**
   * Checks the contract with the rules of this build.
   *
   * @param spec the contract
   * @param documented names of the elements that the vendor documents
   * @return one line for each finding: place, rule, what, and how to mend it
   */
  public static List<String> problems(SpecDocument spec, Collection<String> documented) {
    return Linter.lint(spec, LintContext.ofThisBuild(documented)).stream()
        .map(
            finding ->
                "%s:%d:%d: %s: %s %s"
                    .formatted(
                        spec.name(),
                        finding.line(),
                        finding.column(),
                        finding.rule(),
                        finding.message(),
                        finding.fix()))
        .toList();
  }
}
