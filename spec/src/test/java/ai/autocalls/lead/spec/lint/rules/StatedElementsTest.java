package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which elements the rules about evidence see, and which evidence covers which. */
class StatedElementsTest {
  private static final String POST = "/paths/~1user~1lead/post";
  private static final String HEADER = "{description: A trace., schema: {type: string}}";

  private final RuleTester evidence = new RuleTester("evidence-present");

  @ParameterizedTest
  @CsvSource({"query", "header", "cookie"})
  void seesAParameterOfTheOperationAndOfThePath(String in) {
    String list = "[{name: x, in: %s, description: X., schema: {type: string}}]".formatted(in);

    evidence.finds(
        ValidSpec.unchanged().with(POST + "/parameters", list),
        POST + "/parameters/0",
        "`request." + in + ".x`");
    evidence.finds(
        ValidSpec.unchanged().with("/paths/~1user~1lead/parameters", list),
        "/paths/~1user~1lead/parameters/0",
        "`request." + in + ".x`");
  }

  @Test
  void evidenceOfAnErrorDoesNotCoverItsHeaders() {
    evidence.finds(
        ValidSpec.unchanged().with(POST + "/responses/400/headers", "X-Trace: " + HEADER),
        POST + "/responses/400/headers/X-Trace",
        "`response.header.X-Trace`");
  }

  @Test
  void seesTheHeadersOfTheDefaultResponse() {
    evidence.finds(
        ValidSpec.unchanged()
            .with(
                POST + "/responses/default",
                "{description: X., x-evidence: inferred, x-evidence-source: A guess., headers: {X-Trace: "
                    + HEADER
                    + "}}"),
        POST + "/responses/default/headers/X-Trace",
        "`response.header.X-Trace`");
  }

  @Test
  void evidenceOfTheComponentCoversTheReference() {
    evidence.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/headers",
                "X-Trace: {description: A trace., schema: {type: string}, x-evidence: inferred,"
                    + " x-evidence-source: A guess.}")
            .with(
                POST + "/responses/400/headers",
                "X-Trace: {$ref: '#/components/headers/X-Trace'}"));
  }

  @Test
  void evidenceOfAnErrorCoversItsBody() {
    evidence.isSilentOn(ValidSpec.unchanged());
    evidence.findsAt(
        ValidSpec.unchanged().without(POST + "/responses/400/x-evidence"),
        POST + "/responses/400",
        "/components/schemas/Refusal/properties/message");
  }

  @Test
  void boundOfAParameterNeedsEvidence() {
    new RuleTester("bound-evidence")
        .finds(
            ValidSpec.unchanged()
                .with(
                    POST + "/parameters",
                    "[{name: x, in: query, description: X., schema: {type: integer, minimum: 1}}]"),
            POST + "/parameters/0/schema/minimum",
            "`minimum`");
  }
}
