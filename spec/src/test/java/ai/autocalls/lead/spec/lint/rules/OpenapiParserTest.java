package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class OpenapiParserTest {
  private final RuleTester rule = new RuleTester("openapi-parser");

  @Test
  void findsAPathParameterThatIsNotDefined() {
    rule.finds(
        ValidSpec.unchanged()
            .without("/paths/~1user~1lead")
            .with(
                "/paths/~1user~1{id}",
                "post:\n  operationId: createLead\n  description: X\n  responses: {}"),
        "/paths/~1user~1{id}",
        "path parameter id");
  }

  @Test
  void leavesToTheMetaSchemaWhatThatSaysBetter() {
    rule.isSilentOn(ValidSpec.unchanged().with("/paths/~1user~1lead/post/sumary", "Text"));
  }

  @Test
  void leavesToARuleWhatThatSaysBetter() {
    rule.isSilentOn(
        ValidSpec.unchanged().without("/paths/~1user~1lead/post/responses/400/description"));
  }
}
