package ai.autocalls.lead.spec.lint.rules;

import java.util.ArrayList;
import java.util.List;

/** Statuses are written out. */
final class NoStatusRange implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "no-status-range",
        Severity.ERROR,
        "Every response has a status of its own; no ranges such as `5XX`.",
        "Specmatic 2.55 refuses a document with a range, swagger-mock-validator 12 takes each"
            + " status in it for unknown, and orval 7 writes code that does not compile.",
        new RuleExample(
            "/paths/~1user~1lead/post/responses",
            """
            '400':
              description: Refused.
              x-evidence: observed
              x-evidence-source: Clients rely on it.
            5XX:
              description: The server failed.
              x-evidence: inferred
              x-evidence-source: Convention.\
            """,
            """
            '400':
              description: Refused.
              x-evidence: observed
              x-evidence-source: Clients rely on it.
            '500':
              description: The server failed.
              x-evidence: inferred
              x-evidence-source: Convention.\
            """));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    for (Located operation : target.objects().of(ObjectKind.OPERATION)) {
      for (String status : target.document().names(operation.at("responses"))) {
        if (status.matches("[1-5][xX]{2}")) {
          problems.add(
              new Problem(
                  operation.at("responses") + "/" + status,
                  "`%s` is a range of statuses.".formatted(status),
                  "Write the known statuses out, such as `500`, `502`, `503` and `504`."));
        }
      }
    }
    return problems;
  }
}
