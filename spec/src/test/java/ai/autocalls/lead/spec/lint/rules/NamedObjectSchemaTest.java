package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class NamedObjectSchemaTest {
  private final RuleTester rule = new RuleTester("named-object-schema");

  @Test
  void findsAnObjectInAResponse() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1lead/post/responses/400/content/application~1json/schema",
                "type: object\nproperties:\n  message: {type: string, description: A sentence., example: No.}"),
        "/paths/~1user~1lead/post/responses/400/content/application~1json/schema",
        "without a name");
  }

  @Test
  void findsAnObjectInAProperty() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/inner",
                "type: object\ndescription: Inner.\nproperties:\n  a: {type: string, description: A., example: a}"),
        "/components/schemas/LeadRequest/properties/inner",
        "without a name");
  }

  @Test
  void acceptsAMap() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/map",
                "type: object\ndescription: A map.\nadditionalProperties: {}\nexample: {}"));
  }
}
