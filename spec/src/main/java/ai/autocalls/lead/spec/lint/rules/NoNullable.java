package ai.autocalls.lead.spec.lint.rules;

import java.util.List;

/** {@code nullable} is not used in 3.1. */
final class NoNullable implements Rule {
  static final String KEYWORD = "nullable";

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "no-nullable",
        Severity.ERROR,
        "`nullable` is not used in OpenAPI 3.1.",
        "3.1 dropped the keyword: validators ignore it and go on refusing null.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/campaign_id",
            "type: integer\nnullable: true\ndescription: The id of the campaign.\nexample: 7",
            "type: integer\ndescription: The id of the campaign.\nexample: 7"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    if (!target.isOpenApi31()) {
      return List.of();
    }
    return target.objects().of(ObjectKind.SCHEMA).stream()
        .filter(schema -> schema.node().has(KEYWORD))
        .map(
            schema ->
                new Problem(
                    schema.at(KEYWORD),
                    "`nullable` is a keyword of OpenAPI 3.0.",
                    "Remove it; where null does occur, say so in the description."))
        .toList();
  }
}
