package ai.autocalls.lead.spec.lint;

import org.junit.jupiter.api.Test;

class BoundEvidenceTest {
  private final RuleTester rule = new RuleTester("bound-evidence");

  @Test
  void findsALargestNumber() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/campaign_id/maximum", "10"),
        "/components/schemas/LeadRequest/properties/campaign_id/maximum",
        "`maximum` limits");
  }

  @Test
  void findsADefault() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/allow_dupplicate/default", "false"),
        "/components/schemas/LeadRequest/properties/allow_dupplicate/default",
        "`default`");
  }

  @Test
  void acceptsABoundWithEvidence() {
    rule.isSilentOn(ValidSpec.unchanged());
  }

  @Test
  void acceptsABoundInAResponse() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadResponse/properties/message/maxLength", "500"));
  }
}
