package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class PropertyExampleTest {
  private final RuleTester rule = new RuleTester("property-example");

  @Test
  void findsNone() {
    rule.finds(
        ValidSpec.unchanged()
            .without("/components/schemas/LeadRequest/properties/campaign_id/example"),
        "/components/schemas/LeadRequest/properties/campaign_id",
        "`campaign_id` has no example");
  }

  @Test
  void acceptsAListOfExamples() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .without("/components/schemas/LeadRequest/properties/campaign_id/example")
            .with("/components/schemas/LeadRequest/properties/campaign_id/examples", "[7]"));
  }

  @Test
  void acceptsThatOfTheTarget() {
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
