package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.pact.PactFinding.Kind;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PactAgainstSpecTest {
  private static final SpecDocument SPEC = SpecDocument.bundled();

  /** A pact that conforms, written by hand: one created lead and one refused token. */
  private static final String CONFORMING =
      """
      {"interactions":[
       {"description":"created",
        "request":{"method":"POST","path":"/user/lead",
          "headers":{"Authorization":["Bearer example-token"],"Content-Type":["application/json"]},
          "body":{"contentType":"application/json","content":{
            "phone_number":"+12025550123","campaign_id":7,"allow_dupplicate":true,
            "secondary_contacts":[{"phone_number":"+12025550124"}]}},
          "matchingRules":{"body":{
            "$.phone_number":{"matchers":[{"match":"regex","regex":"^\\\\+[1-9]\\\\d{1,14}$"}]},
            "$.campaign_id":{"matchers":[{"match":"integer"}]},
            "$.secondary_contacts[0].phone_number":
              {"matchers":[{"match":"regex","regex":"\\\\+[1-9]\\\\d{1,14}"}]}}}},
        "response":{"status":200,"body":{"contentType":"application/json","content":{
          "message":"ok","data":{"id":1,"campaign_id":7,"phone_number":"+12025550123",
            "variables":{},"status":"created","created_at":"2026-03-01 09:30:00",
            "updated_at":"2026-03-01 09:30:00","campaign":{"id":7,"name":"Spring"},
            "secondary_contacts":[]}}},
          "matchingRules":{"body":{
            "$.message":{"matchers":[{"match":"type"}]},
            "$.data.id":{"matchers":[{"match":"integer"}]},
            "$.data.campaign_id":{"matchers":[{"match":"integer"}]},
            "$.data.phone_number":{"matchers":[{"match":"type"}]},
            "$.data.status":{"matchers":[{"match":"type"}]},
            "$.data.created_at":{"matchers":[{"match":"type"}]},
            "$.data.updated_at":{"matchers":[{"match":"type"}]},
            "$.data.campaign.id":{"matchers":[{"match":"integer"}]},
            "$.data.campaign.name":{"matchers":[{"match":"type"}]}}}}},
       {"description":"refused",
        "request":{"method":"POST","path":"/user/lead","headers":{"Content-Type":["application/json"]}},
        "response":{"status":401,"body":{"contentType":"application/json",
          "content":{"message":"Unauthenticated."}},
          "matchingRules":{"body":{"$.message":{"matchers":[{"match":"type"}]}}}}}]}
      """;

  @Test
  void conformingPactHasOnlyUncoveredElements() {
    assertThat(findings(pact -> {})).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deviations")
  void deviationIsFound(String name, Kind kind, String element, Consumer<JsonNode> change) {
    assertThat(findings(change))
        .extracting(PactFinding::kind, PactFinding::element)
        .contains(org.assertj.core.groups.Tuple.tuple(kind, element));
  }

  static Stream<Arguments> deviations() {
    return Stream.of(
        deviation(
            "misspelt property in the request",
            Kind.UNKNOWN_FIELD,
            "request.allow_duplicate",
            pact -> {
              request(pact).remove("allow_dupplicate");
              request(pact).put("allow_duplicate", true);
            }),
        deviation(
            "wrong type in the request",
            Kind.SCHEMA,
            "request.campaign_id",
            pact -> request(pact).put("campaign_id", "7")),
        deviation(
            "wrong type in the response",
            Kind.SCHEMA,
            "response.data.id",
            pact -> data(pact).put("id", "1")),
        deviation(
            "undocumented status",
            Kind.STATUS,
            "status.418",
            pact -> object(pact, "/interactions/1/response").put("status", 418)),
        deviation(
            "undocumented response field",
            Kind.UNKNOWN_FIELD,
            "response.data.colour",
            pact -> data(pact).put("colour", "red")),
        deviation(
            "missing required request field",
            Kind.SCHEMA,
            "request.phone_number",
            pact -> request(pact).remove("phone_number")),
        deviation(
            "missing required response field",
            Kind.SCHEMA,
            "response.data.id",
            pact -> data(pact).remove("id")),
        deviation(
            "missing bearer",
            Kind.AUTH,
            "auth",
            pact -> object(pact, "/interactions/0/request/headers").remove("Authorization")),
        deviation(
            "wrong path",
            Kind.OPERATION,
            "path",
            pact -> object(pact, "/interactions/0/request").put("path", "/lead")),
        deviation(
            "wrong method",
            Kind.OPERATION,
            "method",
            pact -> object(pact, "/interactions/0/request").put("method", "PUT")),
        deviation(
            "pattern violation",
            Kind.SCHEMA,
            "request.secondary_contacts[].phone_number",
            pact ->
                object(pact, "/interactions/0/request/body/content/secondary_contacts/0")
                    .put("phone_number", "0123")),
        deviation(
            "timestamp that is not text",
            Kind.SCHEMA,
            "response.data.created_at",
            pact -> data(pact).put("created_at", 1772357400)),
        deviation(
            "wrong content type",
            Kind.CONTENT_TYPE,
            "request",
            pact -> object(pact, "/interactions/0/request/body").put("contentType", "text/plain")),
        deviation(
            "matcher looser than the pattern",
            Kind.MATCHER_LOOSER,
            "request.phone_number",
            pact -> matcher(pact, "request", "$.phone_number").put("match", "type")),
        deviation(
            "matcher looser than the type",
            Kind.MATCHER_LOOSER,
            "response.data.id",
            pact -> matcher(pact, "response", "$.data.id").put("match", "number")),
        deviation(
            "literal id",
            Kind.MATCHER_STRICTER,
            "response.data.id",
            pact -> rules(pact, "response").remove("$.data.id")),
        deviation(
            "pattern where the spec has none",
            Kind.MATCHER_STRICTER,
            "response.data.status",
            pact ->
                matcher(pact, "response", "$.data.status")
                    .put("match", "regex")
                    .put("regex", "created")));
  }

  @Test
  void enumViolationIsFound() throws JsonProcessingException {
    String closed = SPEC.text().replace("      x-extensible-enum:", "      enum:");
    assertThat(closed).isNotEqualTo(SPEC.text());
    JsonNode pact = pact(p -> data(p).put("status", "contacted"));

    assertThat(check(pact, SpecDocument.parse("closed.yaml", closed)))
        .extracting(PactFinding::kind, PactFinding::element)
        .contains(org.assertj.core.groups.Tuple.tuple(Kind.SCHEMA, "response.data.status"));
  }

  @Test
  void elementThatNoInteractionExercisesIsUncovered() throws JsonProcessingException {
    assertThat(check(pact(p -> {}), SPEC))
        .filteredOn(finding -> finding.kind() == Kind.UNCOVERED)
        .filteredOn(finding -> finding.operation().equals("POST /user/lead"))
        .extracting(PactFinding::element)
        .contains("request.variables", "status.422")
        .doesNotContain("request.phone_number", "status.401", "auth");
  }

  @Test
  void waivedElementIsNotReportedAndAnIdleWaiverIs() throws JsonProcessingException {
    var waivers =
        CoverageWaivers.parse(
            "status.409: not shown\nPOST /user/lead auth: never\nnothing: gone\npath: needed once");

    assertThat(PactAgainstSpec.check(List.of(pact(p -> {})), SPEC, waivers))
        .extracting(PactFinding::kind, PactFinding::element)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Kind.WAIVER, "auth"),
            org.assertj.core.groups.Tuple.tuple(Kind.WAIVER, "nothing"))
        .doesNotContain(org.assertj.core.groups.Tuple.tuple(Kind.WAIVER, "path"))
        .doesNotContain(org.assertj.core.groups.Tuple.tuple(Kind.UNCOVERED, "status.409"));
  }

  private static Arguments deviation(
      String name, Kind kind, String element, Consumer<JsonNode> change) {
    return Arguments.of(name, kind, element, change);
  }

  private static List<PactFinding> findings(Consumer<JsonNode> change) {
    try {
      return check(pact(change), SPEC).stream()
          .filter(finding -> finding.kind() != Kind.UNCOVERED)
          .toList();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<PactFinding> check(JsonNode pact, SpecDocument spec) {
    return PactAgainstSpec.check(List.of(pact), spec, CoverageWaivers.parse("{}"));
  }

  private static JsonNode pact(Consumer<JsonNode> change) throws JsonProcessingException {
    JsonNode pact = new ObjectMapper().readTree(CONFORMING);
    change.accept(pact);
    return pact;
  }

  private static ObjectNode request(JsonNode pact) {
    return object(pact, "/interactions/0/request/body/content");
  }

  private static ObjectNode data(JsonNode pact) {
    return object(pact, "/interactions/0/response/body/content/data");
  }

  private static ObjectNode rules(JsonNode pact, String side) {
    return object(pact, "/interactions/0/" + side + "/matchingRules/body");
  }

  private static ObjectNode matcher(JsonNode pact, String side, String path) {
    return (ObjectNode) rules(pact, side).path(path).path("matchers").get(0);
  }

  private static ObjectNode object(JsonNode pact, String pointer) {
    return (ObjectNode) pact.at(pointer);
  }
}
