package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class SecurityDefinedTest {
  private final RuleTester rule = new RuleTester("security-defined");

  @Test
  void findsNone() {
    rule.finds(
        ValidSpec.unchanged().without("/security"), "/paths/~1user~1lead/post", "without a token");
  }

  @Test
  void findsAnEmptyList() {
    rule.finds(
        ValidSpec.unchanged().with("/paths/~1user~1lead/post/security", "[]"),
        "/paths/~1user~1lead/post/security",
        "without a token");
  }

  @Test
  void findsAnOptionalScheme() {
    rule.finds(
        ValidSpec.unchanged().with("/security", "- bearerToken: []\n- {}"),
        "/paths/~1user~1lead/post",
        "without a token");
  }

  @Test
  void findsAnUndefinedScheme() {
    rule.finds(
        ValidSpec.unchanged().with("/security", "- bearerTokn: []"),
        "/security/0/bearerTokn",
        "`bearerTokn` is not defined");
  }

  @Test
  void acceptsSecurityOfTheOperation() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .without("/security")
            .with("/paths/~1user~1lead/post/security", "- bearerToken: []"));
  }
}
