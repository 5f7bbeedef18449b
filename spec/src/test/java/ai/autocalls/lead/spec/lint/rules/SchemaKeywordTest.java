package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class SchemaKeywordTest {
  private final RuleTester rule = new RuleTester("schema-keyword");

  @Test
  void findsAMisspeltKeyword() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/campaign_id",
                "type: integer\ndescription: The id of the campaign.\nexample: 7\nminimun: 1"),
        "/components/schemas/LeadRequest/properties/campaign_id/minimun",
        "`minimun` is not a keyword");
  }

  @Test
  void findsOneInItems() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/variables/additionalProperties",
                "maxLenght: 1"),
        "/components/schemas/LeadRequest/properties/variables/additionalProperties/maxLenght",
        "`maxLenght`");
  }

  @Test
  void acceptsAPropertyOfThatName() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/sumary",
                "type: integer\ndescription: The id of the campaign.\nexample: 7"));
  }

  @Test
  void acceptsAnExampleWithThatKey() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/variables/example", "sumary: x"));
  }
}
