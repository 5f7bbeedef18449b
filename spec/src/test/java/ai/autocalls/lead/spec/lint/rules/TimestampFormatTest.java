package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class TimestampFormatTest {
  private final RuleTester rule = new RuleTester("timestamp-format");

  @Test
  void findsDateTime() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/campaign_id/format", "date-time"),
        "/components/schemas/LeadRequest/properties/campaign_id/format",
        "RFC 3339");
  }

  @Test
  void acceptsOtherFormats() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/campaign_id/format", "int64"));
  }
}
