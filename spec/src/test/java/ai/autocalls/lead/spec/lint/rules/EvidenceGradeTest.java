package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class EvidenceGradeTest {
  private final RuleTester rule = new RuleTester("evidence-grade");

  @Test
  void findsObservedOnAConvention() {
    rule.finds(
        ValidSpec.unchanged().with("/paths/~1user~1lead/post/responses/400/x-evidence", "observed"),
        "/paths/~1user~1lead/post/responses/400/x-evidence",
        "nothing was observed");
  }

  @Test
  void findsDocumentedOnWhatThePageDoesNotState() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/paths/~1user~1lead/post/responses/400/x-evidence", "documented"),
        "/paths/~1user~1lead/post/responses/400/x-evidence",
        "does not state it");
  }

  @Test
  void findsAnUnknownGrade() {
    rule.finds(
        ValidSpec.unchanged().with("/paths/~1user~1lead/post/responses/400/x-evidence", "certain"),
        "/paths/~1user~1lead/post/responses/400/x-evidence",
        "`certain` is not a grade");
  }

  @Test
  void acceptsDocumentedOnWhatThePageStates() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/phone_number/x-evidence",
                "documented"));
  }
}
