package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class OperationIdTest {
  private final RuleTester rule = new RuleTester("operation-id");

  @Test
  void findsNone() {
    rule.finds(
        ValidSpec.unchanged().without("/paths/~1user~1lead/post/operationId"),
        "/paths/~1user~1lead/post",
        "no `operationId`");
  }

  @Test
  void findsADoubledIdAtBothPlaces() {
    rule.findsAt(
        ValidSpec.unchanged()
            .with(
                "/paths/~1x", "get:\n  operationId: createLead\n  description: X\n  responses: {}"),
        "/paths/~1x/get/operationId",
        "/paths/~1user~1lead/post/operationId");
  }

  @Test
  void acceptsDifferentIds() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with("/paths/~1x", "get:\n  operationId: other\n  description: X\n  responses: {}"));
  }
}
