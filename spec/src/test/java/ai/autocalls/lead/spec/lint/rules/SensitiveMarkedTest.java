package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class SensitiveMarkedTest {
  private final RuleTester rule = new RuleTester("sensitive-marked");

  @Test
  void findsAPhoneNumber() {
    rule.finds(
        ValidSpec.unchanged()
            .without("/components/schemas/LeadRequest/properties/phone_number/x-sensitive"),
        "/components/schemas/LeadRequest/properties/phone_number",
        "by its name");
  }

  @Test
  void findsVariables() {
    rule.finds(
        ValidSpec.unchanged()
            .without("/components/schemas/LeadRequest/properties/variables/x-sensitive"),
        "/components/schemas/LeadRequest/properties/variables",
        "by its name");
  }

  @Test
  void findsAnAddressByItsExample() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/contact",
                "type: string\ndescription: Who.\nexample: ada@example.com"),
        "/components/schemas/LeadRequest/properties/contact",
        "by its example");
  }

  @Test
  void acceptsTheMarkOnTheTarget() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/phone_number",
                "$ref: '#/components/schemas/Phone'")
            .with(
                "/components/schemas/Phone",
                "type: string\ndescription: X\nx-sensitive: true\nexample: '+12025550123'"));
  }

  @Test
  void acceptsATimestamp() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/created_at",
                "type: string\ndescription: X\nexample: '2026-03-01 09:30:00'"));
  }

  @Test
  void findsAParameterByItsName() {
    String parameter =
        "[{name: phone_number, in: query, description: X., schema: {type: string}%s}]";
    rule.finds(
        ValidSpec.unchanged().with("/paths/~1user~1lead/parameters", parameter.formatted("")),
        "/paths/~1user~1lead/parameters/0",
        "`phone_number`");
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with("/paths/~1user~1lead/parameters", parameter.formatted(", x-sensitive: true")));
  }
}
