package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class DescriptionPresentTest {
  private final RuleTester rule = new RuleTester("description-present");

  @Test
  void findsAnOperationWithout() {
    rule.finds(
        ValidSpec.unchanged().without("/paths/~1user~1lead/post/description"),
        "/paths/~1user~1lead/post",
        "no description");
  }

  @Test
  void findsAPropertyWithout() {
    rule.finds(
        ValidSpec.unchanged()
            .without("/components/schemas/LeadRequest/properties/campaign_id/description"),
        "/components/schemas/LeadRequest/properties/campaign_id",
        "`campaign_id` has no description");
  }

  @Test
  void findsAResponseWithout() {
    rule.finds(
        ValidSpec.unchanged().without("/paths/~1user~1lead/post/responses/400/description"),
        "/paths/~1user~1lead/post/responses/400",
        "`400` has no description");
  }

  @Test
  void findsABlankOne() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/campaign_id/description", "' '"),
        "/components/schemas/LeadRequest/properties/campaign_id",
        "no description");
  }

  @Test
  void findsASchemaWithout() {
    rule.finds(
        ValidSpec.unchanged().without("/components/schemas/LeadRequest/description"),
        "/components/schemas/LeadRequest",
        "`LeadRequest`");
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
