package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class OpenapiVersionTest {
  private final RuleTester rule = new RuleTester("openapi-version");

  @Test
  void findsAnotherVersion() {
    rule.finds(ValidSpec.unchanged().with("/openapi", "3.2.0"), "/openapi", "`3.2.0`");
  }

  @Test
  void findsOpenApi30() {
    rule.finds(ValidSpec.unchanged().with("/openapi", "3.0.3"), "/openapi", "`3.0.3`");
  }

  @Test
  void findsNoVersion() {
    rule.finds(ValidSpec.unchanged().without("/openapi"), "", "missing");
  }

  @Test
  void findsSwagger2() {
    rule.finds(
        ValidSpec.unchanged().without("/openapi").with("/swagger", "'2.0'"), "", "Swagger 2.0");
  }

  @Test
  void accepts311() {
    rule.isSilentOn(ValidSpec.unchanged().with("/openapi", "3.1.1"));
  }
}
