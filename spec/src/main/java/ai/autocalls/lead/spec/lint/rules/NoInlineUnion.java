package ai.autocalls.lead.spec.lint.rules;

import java.util.ArrayList;
import java.util.List;

/** Unions are components. */
final class NoInlineUnion implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "no-inline-union",
        Severity.ERROR,
        "`anyOf` and `oneOf` are only in named components.",
        "Generators invent a class for a union without a name, and most make one that requires the"
            + " fields of every branch: each real body is then refused.",
        new RuleExample(
            "/paths/~1user~1lead/post/responses/400/content/application~1json/schema",
            """
            anyOf:
              - $ref: '#/components/schemas/Refusal'
              - $ref: '#/components/schemas/LeadResponse'\
            """,
            "$ref: '#/components/schemas/Refusal'"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    for (Located schema : target.objects().of(ObjectKind.SCHEMA)) {
      if (schema.isComponent() || OpenEnumAnyof.isOpenEnum(schema.node())) {
        continue; // named, or better said by the rule about open enumerations
      }
      for (String union : List.of("anyOf", "oneOf")) {
        if (schema.node().has(union)) {
          problems.add(
              new Problem(
                  schema.at(union),
                  "This `%s` has no name.".formatted(union),
                  "Describe one component that fits every known body, with nothing required that"
                      + " any of them lacks."));
        }
      }
    }
    return problems;
  }
}
