package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoStatusRangeTest {
  private static final String RESPONSES = "/paths/~1user~1lead/post/responses/";
  private static final String FAILED = "description: The server failed.";
  private final RuleTester rule = new RuleTester("no-status-range");

  @ParameterizedTest
  @ValueSource(strings = {"4XX", "5XX"})
  void findsARange(String status) {
    rule.finds(ValidSpec.unchanged().with(RESPONSES + status, FAILED), RESPONSES + status, status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "default"})
  void acceptsAStatusAndTheDefault(String status) {
    rule.isSilentOn(ValidSpec.unchanged().with(RESPONSES + status, FAILED));
  }
}
