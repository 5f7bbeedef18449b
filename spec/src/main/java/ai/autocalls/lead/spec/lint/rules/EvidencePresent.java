package ai.autocalls.lead.spec.lint.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the vendor does not document carries evidence. */
final class EvidencePresent implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "evidence-present",
        Severity.ERROR,
        "An element that the vendor does not document carries `x-evidence`, its own or that of the"
            + " schema or error response around it.",
        "What carries no mark is read as documented. A guess without a mark is a promise that"
            + " no one made.",
        new RuleExample(
            "/paths/~1user~1lead/post/responses/400",
            "description: Refused.",
            "description: Refused.\n"
                + "x-evidence: observed\n"
                + "x-evidence-source: Published clients rely on it."));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    Map<String, Problem> byPointer = new LinkedHashMap<>();
    for (StatedElement place : target.elements()) {
      if (!place.marked() && !target.isDocumented(place)) {
        byPointer.putIfAbsent(place.located().pointer(), problem(place));
      }
    }
    return List.copyOf(byPointer.values());
  }

  private static Problem problem(StatedElement place) {
    return new Problem(
        place.located().pointer(),
        "The vendor does not document `%s`, and no evidence is given.".formatted(place.name()),
        "Add `x-evidence: observed` or `inferred` with an `x-evidence-source` sentence, or remove"
            + " the element.");
  }
}
