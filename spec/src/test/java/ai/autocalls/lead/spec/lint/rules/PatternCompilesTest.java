package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class PatternCompilesTest {
  private final RuleTester rule = new RuleTester("pattern-compiles");

  @Test
  void findsAnOpenBracket() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/phone_number/pattern", "'^[1-9'"),
        "/components/schemas/LeadRequest/properties/phone_number/pattern",
        "`^[1-9` is not a regular expression");
  }

  @Test
  void findsADanglingQuantifier() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/phone_number/pattern", "'*a'"),
        "/components/schemas/LeadRequest/properties/phone_number/pattern",
        "Dangling");
  }

  @Test
  void acceptsAPropertyNamedPattern() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/pattern",
                "type: string\ndescription: A pattern.\nexample: x"));
  }
}
