package ai.autocalls.lead.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.lint.Finding;
import ai.autocalls.lead.spec.lint.LintContext;
import ai.autocalls.lead.spec.lint.Linter;
import ai.autocalls.lead.spec.lint.ValidSpec;
import ai.autocalls.lead.spec.vendor.Facts;
import ai.autocalls.lead.spec.vendor.FieldFact;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({"maximum: 100, ''", "default: 15, ''", "minimum: 1, minimum"})
  void asksForEvidenceOfWhatThePageLeavesOut(String bound, String found) {
    ValidSpec document =
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1leads",
                "get: {parameters: [{name: per_page, in: query, schema: {type: integer, %s}}]}"
                    .formatted(bound));
    Facts list =
        new Facts(
            "GET",
            "/user/leads",
            null,
            null,
            null,
            Map.of(
                "query.per_page",
                new FieldFact("integer", false, new IntNode(15), Map.of("maximum", "100"), null)),
            null,
            null,
            null);

    assertThat(
            Linter.lint(document.document(), new LintContext(List.of(list), "1.0.4-SNAPSHOT"))
                .stream()
                .filter(finding -> finding.rule().equals("bound-evidence"))
                .map(Finding::pointer)
                .filter(pointer -> pointer.startsWith("/paths")))
        .allMatch(pointer -> pointer.endsWith("/schema/" + found))
        .hasSize(found.isEmpty() ? 0 : 1);
  }
}
