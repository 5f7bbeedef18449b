package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantResponseTest {
  private static final String RESPONSE = "/components/schemas/LeadResponse";
  private static final String MESSAGE = RESPONSE + "/properties/message";
  private final RuleTester rule = new RuleTester("tolerant-response");

  @Test
  void findsARequiredFieldThatSomeResponseLacks() {
    rule.finds(
        response().with(RESPONSE + "/required", "[message]"),
        RESPONSE + "/required",
        "lacks message");
  }

  @Test
  void acceptsARequiredFieldThatNoResponseLacks() {
    rule.isSilentOn(
        response()
            .with(RESPONSE + "/required", "[message]")
            .with(MESSAGE + "/x-indispensable", "true"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pattern: ^D", "enum: [Done]", "maxLength: 9"})
  void findsAConstraintOfAValue(String constraint) {
    String keyword = constraint.substring(0, constraint.indexOf(':'));
    rule.finds(
        response().with(MESSAGE + "/" + keyword, constraint.substring(keyword.length() + 2)),
        MESSAGE + "/" + keyword,
        keyword);
  }

  @Test
  void leavesRequestsAlone() {
    rule.isSilentOn(
        ValidSpec.unchanged().with("/components/schemas/LeadRequest/x-request", "true"));
  }

  private static ValidSpec response() {
    return ValidSpec.unchanged().with(RESPONSE + "/x-response", "true");
  }

  @Test
  void findsAConstraintOfAPropertyWithASlashInItsName() {
    String property = "/components/schemas/LeadResponse/properties/a~1b";
    rule.findsAt(
        response().with(property, "{type: string, minLength: 1}"), property + "/minLength");
  }
}
