package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class ComponentUsedTest {
  private final RuleTester rule = new RuleTester("component-used");

  @Test
  void findsAnUnusedSchema() {
    rule.finds(
        ValidSpec.unchanged().with("/components/schemas/Forgotten", "type: string\ndescription: X"),
        "/components/schemas/Forgotten",
        "`Forgotten` is used by no path");
  }

  @Test
  void findsASchemaThatOnlyAnUnusedOneUses() {
    rule.findsAt(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/Forgotten",
                "type: array\ndescription: X\nitems: {$ref: '#/components/schemas/Lost'}")
            .with("/components/schemas/Lost", "type: string\ndescription: X"),
        "/components/schemas/Forgotten",
        "/components/schemas/Lost");
  }

  @Test
  void findsAnUnusedSecurityScheme() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/securitySchemes/other", "type: http\nscheme: basic\ndescription: X"),
        "/components/securitySchemes/other",
        "`other`");
  }

  @Test
  void acceptsOneUsedThroughAnother() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/campaign_id",
                "$ref: '#/components/schemas/Id'")
            .with(
                "/components/schemas/Id",
                "type: integer\ndescription: The id of the campaign.\nexample: 7"));
  }
}
