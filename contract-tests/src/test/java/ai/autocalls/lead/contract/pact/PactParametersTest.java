package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.pact.PactFinding.Kind;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pacts against the parameters, headers, path items and ranges of a specification. */
class PactParametersTest {
  private static final String PAGE =
      "{name: page, in: query, required: true, schema: {type: integer}}";

  private static final String PACT =
      """
      {"interactions": [{
        "description": "a page",
        "request": {"method": "GET", "path": "/leads/7"%s},
        "response": {"status": %d%s}
      }]}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parameters: [{$ref: '#/components/parameters/Page'}], get: {responses: {'200': {}}}",
        "get: {parameters: [{$ref: '#/components/parameters/Page'}], responses: {'200': {}}}",
        "$ref: '#/components/pathItems/Leads'",
      })
  void requiredParameterThatIsNotSentIsNamedByEveryRoute(String pathItem) {
    assertThat(check(pathItem, PACT.formatted("", 200, "")))
        .extracting(PactFinding::kind, PactFinding::element)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Kind.PARAMETER, "request.query.page"),
            org.assertj.core.groups.Tuple.tuple(Kind.UNCOVERED, "request.query.page"));
    assertThat(check(pathItem, PACT.formatted(", \"query\": {\"page\": [\"1\"]}", 200, "")))
        .isEmpty();
  }

  @Test
  void parameterThatTheSpecDoesNotKnowIsNamed() {
    assertThat(
            check(
                "get: {responses: {'200': {}}}",
                PACT.formatted(", \"query\": {\"pages\": [\"1\"]}", 200, "")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Kind.PARAMETER);
              assertThat(finding.message())
                  .isEqualTo("pact sends request.query.pages, spec does not know it");
            });
  }

  @ParameterizedTest
  @CsvSource({"one, 200, true", "1.5, 200, true", "7, 200, false", "one, 422, false"})
  void valueThatTheSchemaRefusesIsNamedWhereTheProviderIsToAcceptIt(
      String value, int status, boolean found) {
    String pathItem =
        "get: {parameters: [{$ref: '#/components/parameters/Page'}],"
            + " responses: {'200': {}, '422': {}}}";
    String query = ", \"query\": {\"page\": [\"%s\"]}".formatted(value);

    assertThat(check(pathItem, PACT.formatted(query, status, "")))
        .filteredOn(finding -> finding.kind() == Kind.PARAMETER)
        .extracting(PactFinding::element)
        .containsExactlyElementsOf(found ? List.of("request.query.page") : List.of());
  }

  @Test
  void findingAboutAFurtherOperationNamesIt() {
    String pathItem = "put: {responses: {'200': {}}}, get: {responses: {'200': {}}}";

    assertThat(check(pathItem, PACT.formatted("", 418, "")))
        .extracting(PactFinding::kind, PactFinding::operation, PactFinding::element)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Kind.STATUS, "GET /leads/{id}", "status.418"));
  }

  @ParameterizedTest
  @CsvSource({"503, 5XX", "418, default", "404, 404"})
  void statusIsFoundUnderItsRangeOrTheDefault(int status, String key) {
    assertThat(
            check(
                "get: {responses: {'%s': {$ref: '#/components/responses/R'}}}".formatted(key),
                PACT.formatted("", status, ", \"headers\": {\"x-trace\": [\"1\"]}")))
        .isEmpty();
  }

  @Test
  void headerThatNoInteractionHasIsUncovered() {
    assertThat(
            check(
                "get: {responses: {default: {$ref: '#/components/responses/R'}}}",
                PACT.formatted("", 418, "")))
        .extracting(PactFinding::kind, PactFinding::element)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.UNCOVERED, "response.header.X-Trace"));
  }

  @Test
  void bodyWhoseSchemaNeverEndsIsAFinding() {
    assertThat(
            check(
                "get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Endless'}}}}}}",
                PACT.formatted(
                    "",
                    200,
                    ", \"body\": {\"contentType\": \"application/json\", \"content\": 7}")))
        .extracting(PactFinding::message)
        .anyMatch(message -> message.contains("could not be checked within the limit"));
  }

  private static List<PactFinding> check(String pathItem, String pact) {
    SpecDocument spec =
        SpecDocument.parse(
            "spec.yaml",
            """
            openapi: 3.1.0
            paths:
              /leads/{id}: {%s}
            components:
              parameters: {Page: %s}
              pathItems: {Leads: {get: {parameters: [%s], responses: {'200': {}}}}}
              responses: {R: {description: X., headers: {X-Trace: {schema: {type: string}}}}}
              schemas: {Endless: {allOf: [{$ref: '#/components/schemas/Endless'}]}}
            """
                .formatted(pathItem, PAGE, PAGE));
    try {
      return PactAgainstSpec.check(
          List.of(new ObjectMapper().readTree(pact)), spec, CoverageWaivers.parse("{}"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
