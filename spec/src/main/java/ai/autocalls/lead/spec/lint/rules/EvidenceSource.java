package ai.autocalls.lead.spec.lint.rules;

import java.util.List;

/** Evidence says where it comes from. */
final class EvidenceSource implements Rule {
  static final String SOURCE = "x-evidence-source";

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "evidence-source",
        Severity.ERROR,
        "`x-evidence` and `x-evidence-source` come together.",
        "A grade without its source cannot be checked again when the vendor's pages change.",
        new RuleExample(
            "/paths/~1user~1lead/post/responses/400",
            "description: Refused.\nx-evidence: inferred",
            "description: Refused.\nx-evidence: inferred\nx-evidence-source: Convention of the server framework."));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    return target.objects().all().stream()
        .filter(object -> object.node().has(StatedElements.EVIDENCE) != hasSource(object))
        .map(
            object ->
                object.node().has(StatedElements.EVIDENCE)
                    ? new Problem(
                        object.at(StatedElements.EVIDENCE),
                        "The evidence has no source.",
                        "Add `x-evidence-source` with one sentence on who shows or relies on it.")
                    : new Problem(
                        object.at(SOURCE),
                        "The source belongs to no evidence.",
                        "Add `x-evidence: observed` or `inferred`."))
        .toList();
  }

  private static boolean hasSource(Located object) {
    return !object.node().path(SOURCE).asText("").isBlank();
  }
}
