package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseNameTest {
  private static final String OBJECT = "type: object\ndescription: A created lead.";
  private final RuleTester rule = new RuleTester("response-name");

  @ParameterizedTest
  @ValueSource(strings = {"CreateLeadResponse", "createLeadResponse"})
  void findsTheNameOfTheOperationsResponse(String name) {
    rule.finds(
        ValidSpec.unchanged().with("/components/schemas/" + name, OBJECT),
        "/components/schemas/" + name,
        "whole response");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LeadResponse", "CreateLeadResponseBody", "LeadCreated"})
  void acceptsAnyOtherName(String name) {
    rule.isSilentOn(ValidSpec.unchanged().with("/components/schemas/" + name, OBJECT));
  }
}
