package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class NoNullableTest {
  private final RuleTester rule = new RuleTester("no-nullable");

  @Test
  void findsNullable() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/campaign_id/nullable", "true"),
        "/components/schemas/LeadRequest/properties/campaign_id/nullable",
        "OpenAPI 3.0");
  }

  @Test
  void acceptsItIn30() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with("/openapi", "3.0.3")
            .with("/components/schemas/LeadRequest/properties/campaign_id/nullable", "true"));
  }
}
