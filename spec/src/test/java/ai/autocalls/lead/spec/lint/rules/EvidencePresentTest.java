package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class EvidencePresentTest {
  private final RuleTester rule = new RuleTester("evidence-present");

  @Test
  void findsAResponseWithout() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/paths/~1user~1lead/post/responses/400", "description: Refused."),
        "/paths/~1user~1lead/post/responses/400",
        "`status.400`");
  }

  @Test
  void findsARequestPropertyWithout() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/priority",
                "type: integer\ndescription: The id of the campaign.\nexample: 7"),
        "/components/schemas/LeadRequest/properties/priority",
        "`request.priority`");
  }

  @Test
  void findsAResponsePropertyWithoutAlthoughItsStatusHasIt() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadResponse/properties/extra",
                "type: integer\ndescription: The id of the campaign.\nexample: 7"),
        "/components/schemas/LeadResponse/properties/extra",
        "`response.extra`");
  }

  @Test
  void findsANestedProperty() {
    rule.findsAt(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadResponse/properties/message",
                "type: array\ndescription: X\nexample: []\nitems: {$ref: '#/components/schemas/Refusal'}"),
        "/components/schemas/Refusal/properties/message");
  }

  @Test
  void findsAFurtherServer() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/servers", "- url: https://app.example.com/api\n- url: https://other.example.com"),
        "/servers/1",
        "`host https://other.example.com`");
  }

  @Test
  void acceptsThatOfAnErrorResponseForItsFields() {
    rule.isSilentOn(ValidSpec.unchanged());
  }

  @Test
  void acceptsThatOfTheSchemaAround() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadResponse/x-evidence", "observed")
            .with("/components/schemas/LeadResponse/x-evidence-source", "A client.")
            .with(
                "/components/schemas/LeadResponse/properties/extra",
                "type: integer\ndescription: The id of the campaign.\nexample: 7"));
  }
}
