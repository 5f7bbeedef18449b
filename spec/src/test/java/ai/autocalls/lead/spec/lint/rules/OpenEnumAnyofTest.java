package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenEnumAnyofTest {
  private static final String MESSAGE = "/components/schemas/LeadResponse/properties/message";
  private final RuleTester rule = new RuleTester("open-enum-anyof");

  @ParameterizedTest
  @ValueSource(strings = {"anyOf", "oneOf"})
  void findsAnEnumerationBesideItsBaseType(String union) {
    rule.finds(
        document(union + ": [{type: string, enum: [done]}, {type: string}]"),
        MESSAGE + "/" + union,
        "unreadable in generated clients");
  }

  @Test
  void acceptsAStringWithKnownValues() {
    rule.isSilentOn(document("type: string\nx-extensible-enum: [done]"));
  }

  @Test
  void leavesOtherUnionsToOtherRules() {
    rule.isSilentOn(document("anyOf: [{type: string}, {type: integer}]"));
  }

  private static ValidSpec document(String keywords) {
    return ValidSpec.unchanged()
        .with(MESSAGE, keywords + "\ndescription: What was done.\nexample: done");
  }
}
