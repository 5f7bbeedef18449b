package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class TrailingSlashTest {
  private final RuleTester rule = new RuleTester("trailing-slash");

  @Test
  void findsOneOnAPath() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/paths/~1x~1", "get:\n  operationId: x\n  description: X\n  responses: {}"),
        "/paths/~1x~1",
        "`/x/`");
  }

  @Test
  void findsOneOnAServer() {
    rule.finds(
        ValidSpec.unchanged().with("/servers/0/url", "https://app.example.com/"),
        "/servers/0/url",
        "ends with a slash");
  }
}
