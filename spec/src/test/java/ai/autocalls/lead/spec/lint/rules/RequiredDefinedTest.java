package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class RequiredDefinedTest {
  private final RuleTester rule = new RuleTester("required-defined");

  @Test
  void findsAMisspeltName() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/required", "[phone_number, campain_id]"),
        "/components/schemas/LeadRequest/required/1",
        "`campain_id` is required but no property");
  }

  @Test
  void acceptsANameFromAllOf() {
    rule.findsAt(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/Refusal/allOf",
                "- $ref: '#/components/schemas/LeadResponse'\n- required: [message]"),
        "/components/schemas/Refusal/allOf/1/required/0");
  }

  @Test
  void acceptsANameThatABranchDefines() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/Refusal",
                "type: object\ndescription: A refusal.\nrequired: [message]\nallOf:\n- $ref: '#/components/schemas/LeadResponse'"));
  }
}
