package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class NoInlineUnionTest {
  private static final String SCHEMA =
      "/paths/~1user~1lead/post/responses/400/content/application~1json/schema";
  private static final String UNION =
      "oneOf: [{$ref: '#/components/schemas/Refusal'}, {$ref:"
          + " '#/components/schemas/LeadResponse'}]";
  private final RuleTester rule = new RuleTester("no-inline-union");

  @Test
  void findsOneInAResponse() {
    rule.finds(ValidSpec.unchanged().with(SCHEMA, UNION), SCHEMA + "/oneOf", "has no name");
  }

  @Test
  void acceptsOneWithAName() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(SCHEMA, "$ref: '#/components/schemas/Either'")
            .with("/components/schemas/Either", "description: Either.\n" + UNION));
  }
}
