package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class PortableSchemaTest {
  private final RuleTester rule = new RuleTester("portable-schema");

  @Test
  void findsPatternProperties() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/variables/patternProperties",
                "'^a': {type: string}"),
        "/components/schemas/LeadRequest/properties/variables/patternProperties",
        "validators only");
  }

  @Test
  void findsConst() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/campaign_id/const", "7"),
        "/components/schemas/LeadRequest/properties/campaign_id/const",
        "generated code");
  }

  @Test
  void findsAListOfTypes() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/campaign_id/type", "[integer, 'null']"),
        "/components/schemas/LeadRequest/properties/campaign_id/type",
        "list of types");
  }

  @Test
  void acceptsNullBesideTheTypeOfAResponseField() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadResponse/x-response", "true")
            .with("/components/schemas/LeadResponse/properties/message/type", "[string, 'null']"));
  }

  @Test
  void findsTwoTypesOfAResponseField() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadResponse/properties/message/type", "[string, integer]"),
        "/components/schemas/LeadResponse/properties/message/type",
        "list of types");
  }

  @Test
  void findsAdditionalPropertiesTrue() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/variables/additionalProperties",
                "true"),
        "/components/schemas/LeadRequest/properties/variables/additionalProperties",
        "closed object");
  }

  @Test
  void acceptsAdditionalPropertiesFalse() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/variables/additionalProperties",
                "false"));
  }
}
