package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class ExampleValidTest {
  private final RuleTester rule = new RuleTester("example-valid");

  @Test
  void findsASchemaExampleOfAnotherType() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/campaign_id/example", "'seven'"),
        "/components/schemas/LeadRequest/properties/campaign_id/example",
        "string found, integer expected");
  }

  @Test
  void findsOneInAListOfExamples() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/campaign_id/examples", "[7, 'x']"),
        "/components/schemas/LeadRequest/properties/campaign_id/examples/1",
        "string found, integer expected");
  }

  @Test
  void findsAMediaTypeExample() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1lead/post/responses/200/content/application~1json/example/message",
                "7"),
        "/paths/~1user~1lead/post/responses/200/content/application~1json/example/message",
        "integer found, string expected");
  }

  @Test
  void findsANamedExample() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1lead/post/requestBody/content/application~1json/examples/minimal/value/phone_number",
                "0123"),
        "/paths/~1user~1lead/post/requestBody/content/application~1json/examples/minimal/value/phone_number",
        "does not satisfy");
  }

  @Test
  void findsAReferredExampleWhereItStands() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/examples", "Made: {value: {message: 7}}")
            .without("/paths/~1user~1lead/post/responses/200/content/application~1json/example")
            .with(
                "/paths/~1user~1lead/post/responses/200/content/application~1json/examples",
                "made: {$ref: '#/components/examples/Made'}"),
        "/components/examples/Made/value/message",
        "integer found");
  }

  @Test
  void findsADefault() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/campaign_id/default", "x"),
        "/components/schemas/LeadRequest/properties/campaign_id/default",
        "string found");
  }

  @Test
  void findsAMissingRequiredMember() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1lead/post/requestBody/content/application~1json/examples/minimal/value",
                "campaign_id: 7"),
        "/paths/~1user~1lead/post/requestBody/content/application~1json/examples/minimal/value",
        "'phone_number'");
  }

  @Test
  void leavesABrokenSchemaToItsOwnRule() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/phone_number/pattern", "'^[1-9'"));
  }
}
