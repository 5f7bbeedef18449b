package ai.autocalls.lead.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ai.autocalls.lead.spec.lint.Finding;
import ai.autocalls.lead.spec.lint.LintContext;
import ai.autocalls.lead.spec.lint.Linter;
import ai.autocalls.lead.spec.lint.ValidSpec;
import ai.autocalls.lead.spec.vendor.Facts;
import ai.autocalls.lead.spec.vendor.FieldFact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorFactsTest {
  private static final String POST = "/paths/~1user~1lead/post";
  private static final String FIELDS = "/components/schemas/LeadRequest/properties";

  private static final Facts LIST =
      new Facts(
          "GET",
          "/user/leads",
          null,
          null,
          null,
          Map.of("query.page", new FieldFact("integer", false, null, null, null)),
          null,
          null,
          null);

  private final RuleTester rule = new RuleTester("vendor-facts");

  @Test
  void isSilentWithoutFacts() {
    LintContext unknown = new LintContext(List.of(), "1.0.4-SNAPSHOT");

    assertThat(
            Linter.lint(
                ValidSpec.unchanged().with("/servers/0/url", "https://x.example").document(),
                unknown))
        .extracting(Finding::rule)
        .doesNotContain("vendor-facts");
  }

  @Test
  void findsAnotherMethod() {
    ValidSpec document = ValidSpec.unchanged();
    String operation = document.document().at(POST).toString();
    rule.finds(
        document.with("/paths/~1user~1lead", "put: " + operation),
        "/paths/~1user~1lead/put",
        "method: method: the vendor facts say POST, the spec says PUT.");
  }

  @Test
  void findsAnotherPath() {
    ValidSpec document = ValidSpec.unchanged();
    String item = document.document().at("/paths/~1user~1lead").toString();
    rule.finds(
        document.with("/paths", "/lead: " + item),
        "/paths/~1lead",
        "path: path: the vendor facts say /user/lead, the spec says /lead.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/servers/0/url | https://app.example.org/api | /servers/0/url | host: host: the vendor"
            + " facts say https://app.example.com/api",
        "/components/securitySchemes/bearerToken/scheme | basic |"
            + " /components/securitySchemes/bearerToken | auth: auth: the vendor facts say bearer,"
            + " the spec says basic",
        "/components/schemas/LeadRequest/required | [campaign_id] | "
            + FIELDS
            + "/phone_number | request.phone_number: required: the vendor facts say required, the"
            + " spec says optional",
        "/components/schemas/LeadRequest/required | [phone_number, campaign_id, variables] | "
            + FIELDS
            + "/variables | request.variables: required: the vendor facts say optional, the spec"
            + " says required",
        FIELDS
            + "/campaign_id/type | string | "
            + FIELDS
            + "/campaign_id | request.campaign_id: type: the vendor facts say integer, the spec"
            + " says string",
      })
  void findsAContradiction(String pointer, String yaml, String place, String message) {
    rule.finds(ValidSpec.unchanged().with(pointer, yaml), place, message);
  }

  @Test
  void findsAnotherSpellingAtThePlaceOfTheSpelling() {
    ValidSpec document = ValidSpec.unchanged();
    String fields =
        document.document().at(FIELDS).toString().replace("\"variables\"", "\"variable\"");
    rule.finds(
        document.with(FIELDS, fields),
        FIELDS + "/variable",
        "request.variables: spelling: the vendor facts say variables, the spec says variable.");
  }

  @Test
  void findsASpellingThatDiffersInTwoLetters() {
    ValidSpec document = ValidSpec.unchanged();
    String fields =
        document.document().at(FIELDS).toString().replace("allow_dupplicate", "alow_duplicate");
    rule.finds(
        document.with(FIELDS, fields),
        FIELDS + "/alow_duplicate",
        "request.allow_dupplicate: spelling: the vendor facts say allow_dupplicate, the spec says"
            + " alow_duplicate.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query | request.query.page",
        "header | request.header.page",
        "cookie | request.cookie.page",
      })
  void findsARequiredParameterThatTheVendorDoesNotDocumentEvenWithEvidence(
      String in, String element) {
    String parameter =
        "[{name: page, in: %s, required: true, description: A page., schema: {type: integer}, x-evidence: inferred, x-evidence-source: A guess.}]"
            .formatted(in);

    rule.finds(
        ValidSpec.unchanged().with(POST + "/parameters", parameter),
        POST + "/parameters/0",
        element + ": required: the vendor facts say nothing of it, the spec says it is required.");
  }

  @Test
  void letsAnOptionalParameterToItsEvidence() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(
                POST + "/parameters",
                "[{name: page, in: query, description: A page., schema: {type: integer}}]"));
  }

  @Test
  void isSilentBehindABrokenReference() {
    rule.isSilentOn(
        ValidSpec.unchanged()
            .with(POST + "/requestBody", "$ref: '#/components/requestBodies/None'"));
  }

  @Test
  void comparesEachOperationWithItsOwnFacts() {
    ValidSpec document =
        ValidSpec.unchanged()
            .with(
                "/paths/~1user~1leads",
                "get: {parameters: [{name: page, in: query, schema: {type: string}}]}");

    assertThat(findings(document, LIST, "vendor-facts"))
        .extracting(Finding::pointer, Finding::message)
        .containsExactly(
            tuple(
                "/paths/~1user~1leads/get/parameters/0",
                "request.query.page: type: the vendor facts say integer, the spec says string."));
  }

  @Test
  void factsOfOneOperationDocumentNoElementOfAnother() {
    String parameter =
        "parameters: [{name: page, in: query, description: X., schema: {type: integer}}]";
    ValidSpec document =
        ValidSpec.unchanged()
            .with("/paths/~1user~1leads", "get: {" + parameter + "}")
            .with(POST + "/parameters", parameter.substring("parameters: ".length()));

    assertThat(findings(document, LIST, "evidence-present"))
        .extracting(Finding::pointer)
        .containsExactly(POST + "/parameters/0");
  }

  @Test
  void isSilentOnFactsOfAnOperationThatTheDocumentLacks() {
    assertThat(findings(ValidSpec.unchanged(), LIST, "vendor-facts")).isEmpty();
  }

  private static List<Finding> findings(ValidSpec document, Facts page, String rule) {
    List<Facts> pages = List.of(ValidSpec.CONTEXT.facts().get(0), page);
    return Linter.lint(document.document(), new LintContext(pages, "1.0.4-SNAPSHOT")).stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }
}
