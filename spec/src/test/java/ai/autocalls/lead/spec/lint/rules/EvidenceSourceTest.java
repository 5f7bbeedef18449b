package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class EvidenceSourceTest {
  private final RuleTester rule = new RuleTester("evidence-source");

  @Test
  void findsAGradeWithoutSource() {
    rule.finds(
        ValidSpec.unchanged().without("/paths/~1user~1lead/post/responses/400/x-evidence-source"),
        "/paths/~1user~1lead/post/responses/400/x-evidence",
        "no source");
  }

  @Test
  void findsASourceWithoutGrade() {
    rule.finds(
        ValidSpec.unchanged()
            .without("/components/schemas/LeadRequest/properties/phone_number/x-evidence"),
        "/components/schemas/LeadRequest/properties/phone_number/x-evidence-source",
        "no evidence");
  }

  @Test
  void findsABlankSource() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/paths/~1user~1lead/post/responses/400/x-evidence-source", "' '"),
        "/paths/~1user~1lead/post/responses/400/x-evidence",
        "no source");
  }
}
