package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class RefResolvesTest {
  private final RuleTester rule = new RuleTester("ref-resolves");

  @Test
  void findsAMisspeltName() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1lead/post/responses/400/content/application~1json/schema/$ref",
                "'#/components/schemas/Refusl'"),
        "/paths/~1user~1lead/post/responses/400/content/application~1json/schema/$ref",
        "`#/components/schemas/Refusl` does not exist");
  }

  @Test
  void findsAReferenceToAFile() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1lead/post/responses/400/content/application~1json/schema/$ref",
                "'./other.yaml#/Refusal'"),
        "/paths/~1user~1lead/post/responses/400/content/application~1json/schema/$ref",
        "leads out of this document");
  }

  @Test
  void findsAReferenceToAnAddressWithoutFollowingIt() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1lead/post/responses/400/content/application~1json/schema/$ref",
                "'http://127.0.0.1:1/x.yaml'"),
        "/paths/~1user~1lead/post/responses/400/content/application~1json/schema/$ref",
        "leads out of this document");
  }

  @Test
  void findsACircleOfReferences() {
    rule.findsAt(
        ValidSpec.unchanged()
            .with("/components/schemas/Refusal", "$ref: '#/components/schemas/Refusal'"),
        "/components/schemas/Refusal/$ref",
        "/paths/~1user~1lead/post/responses/400/content/application~1json/schema/$ref");
  }

  @Test
  void acceptsAPropertyNamedRef() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/$ref",
                "type: integer\ndescription: The id of the campaign.\nexample: 7"));
  }

  @Test
  void acceptsASchemaInsideItself() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/Refusal/properties/inner",
                "$ref: '#/components/schemas/Refusal'"));
  }
}
