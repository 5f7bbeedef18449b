package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class WireNameTest {
  private final RuleTester rule = new RuleTester("wire-name");

  @Test
  void findsTheCorrectedNameAsProperty() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/allow_duplicate",
                "type: integer\ndescription: The id of the campaign.\nexample: 7"),
        "/components/schemas/LeadRequest/properties/allow_duplicate",
        "not the name on the wire");
  }

  @Test
  void findsItInARequiredList() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/required",
                "[phone_number, campaign_id, allow_duplicate]"),
        "/components/schemas/LeadRequest/required/2",
        "not the name");
  }

  @Test
  void findsItInAnExample() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1lead/post/requestBody/content/application~1json/examples/minimal/value/allow_duplicate",
                "true"),
        "/paths/~1user~1lead/post/requestBody/content/application~1json/examples/minimal/value/allow_duplicate",
        "not the name");
  }

  @Test
  void findsItInADescription() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/description",
                "Set allow_duplicate to call twice."),
        "/components/schemas/LeadRequest/description",
        "not the name");
  }

  @Test
  void findsTheWireNameMissing() {
    rule.finds(
        ValidSpec.unchanged()
            .without("/components/schemas/LeadRequest/properties/allow_dupplicate"),
        "/components/schemas/LeadRequest",
        "no `allow_dupplicate`");
  }
}
