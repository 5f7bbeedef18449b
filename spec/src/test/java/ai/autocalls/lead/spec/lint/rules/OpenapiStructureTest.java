package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class OpenapiStructureTest {
  private final RuleTester rule = new RuleTester("openapi-structure");

  @Test
  void findsAnUnknownType() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/components/schemas/LeadRequest/properties/campaign_id/type", "strng"),
        "/components/schemas/LeadRequest/properties/campaign_id/type",
        "`strng`");
  }

  @Test
  void findsAMisspeltFieldOfAnOperation() {
    rule.finds(
        ValidSpec.unchanged().with("/paths/~1user~1lead/post/sumary", "Text"),
        "/paths/~1user~1lead/post/sumary",
        "`sumary`");
  }

  @Test
  void findsAMissingTitle() {
    rule.finds(ValidSpec.unchanged().without("/info/title"), "/info", "`title` is missing");
  }

  @Test
  void asksADocumentWithoutAnyApiForPathsAlone() {
    rule.finds(
        ValidSpec.unchanged().without("/paths").without("/components"), "", "`paths` is missing");
  }

  @Test
  void findsAStatusThatIsNone() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1lead/post/responses/600",
                "description: X\nx-evidence: inferred\nx-evidence-source: Convention."),
        "/paths/~1user~1lead/post/responses/600",
        "`600`");
  }

  @Test
  void findsAnExclusiveMinimumOf30In31() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/campaign_id",
                "type: integer\ndescription: The id of the campaign.\nexample: 7\nexclusiveMinimum: true\nx-evidence: inferred\nx-evidence-source: None."),
        "/components/schemas/LeadRequest/properties/campaign_id/exclusiveMinimum",
        "boolean found, number expected");
  }

  @Test
  void findsALicenseIdentifierOf31In30() {
    rule.finds(
        ValidSpec.unchanged().with("/openapi", "3.0.3"),
        "/info/license/identifier",
        "`identifier`");
  }

  @Test
  void findsSchemaExamplesOf31In30() {
    rule.finds(
        ValidSpec.unchanged()
            .with("/openapi", "3.0.3")
            .without("/info/license/identifier")
            .with("/components/schemas/LeadRequest/properties/campaign_id/examples", "[7]"),
        "/components/schemas/LeadRequest/properties/campaign_id/examples",
        "`examples`");
  }

  @Test
  void findsAnUnknownSecuritySchemeOnce() {
    rule.finds(
        ValidSpec.unchanged().with("/components/securitySchemes/bearerToken/type", "htp"),
        "/components/securitySchemes/bearerToken/type",
        "`htp`");
  }

  @Test
  void acceptsExtensions() {
    rule.isSilentOn(ValidSpec.unchanged().with("/info/x-note", "Text"));
  }
}
