package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class ClientErrorResponseTest {
  private final RuleTester rule = new RuleTester("client-error-response");

  @Test
  void findsNone() {
    rule.finds(
        ValidSpec.unchanged().without("/paths/~1user~1lead/post/responses/400"),
        "/paths/~1user~1lead/post/responses",
        "No 4xx");
  }

  @Test
  void acceptsARange() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .without("/paths/~1user~1lead/post/responses/400")
            .with("/paths/~1user~1lead/post/responses/4XX", "description: Refused."));
  }
}
