package ai.autocalls.lead.spec.lint.rules;

import java.util.List;

/** Every operation says how it refuses. */
final class ClientErrorResponse implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "client-error-response",
        Severity.ERROR,
        "Every operation has at least one 4xx response.",
        "Without one, callers write no code for a refusal and take it for a fault of their own"
            + " program.",
        new RuleExample(
            "/paths/~1user~1lead/post/responses",
            "'200':\n  description: Created.\n  x-evidence: observed\n  x-evidence-source: Clients rely on it.",
            "'400':\n  description: Refused.\n  x-evidence: observed\n  x-evidence-source: Clients rely on it."));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    return target.objects().of(ObjectKind.OPERATION).stream()
        .filter(
            operation ->
                operation.node().path("responses").properties().stream()
                    .noneMatch(response -> response.getKey().startsWith("4")))
        .map(
            operation ->
                new Problem(
                    operation.node().has("responses")
                        ? operation.at("responses")
                        : operation.pointer(),
                    "No 4xx response is described.",
                    "Describe the refusals that are known, with their evidence."))
        .toList();
  }
}
