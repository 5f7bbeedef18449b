package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.Facts;
import java.util.List;

/** Lint as part of the build. */
public final class LintCheck {
  private LintCheck() {}

  /**
   * Checks the contract with the rules of this build.
   *
   * @param facts what the vendor documents, a page each
   * @return one line for each finding: place, rule, what, and how to fix it
   */
  public static List<String> problems(SpecDocument spec, List<Facts> facts) {
    return Linter.lint(spec, LintContext.ofThisBuild(facts)).stream()
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
