package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MutationsTest {
  private final SpecDocument spec = SpecDocument.bundled();
  private final GeneratedJudge judge = new GeneratedJudge(spec);
  private final List<GeneratedCase> cases =
      GeneratedCases.of(spec, Target.rehearsal(7, 1), 42, 400);

  @Test
  void theDocumentAllowsEveryValidCase() {
    assertThat(cases)
        .filteredOn(GeneratedCase::valid)
        .hasSize(200)
        .allMatch(one -> judge.allows(one.request().json()));
  }

  @Test
  void everyInvalidCaseBreaksTheDocumentOrTheMessageAroundIt() {
    for (GeneratedCase one : cases) {
      if (!one.valid()) {
        ProbeRequest request = one.request();
        boolean message =
            request.auth() != ProbeRequest.Auth.TOKEN
                || !request.method().equals("POST")
                || !"application/json".equals(request.headers().get("Content-Type"))
                || ExactJson.read(request.body()).isEmpty();
        assertThat(message || !judge.allows(request.json())).as(one.title()).isTrue();
      }
    }
  }

  @Test
  void makesEveryKindOfMistakeInEveryField() {
    Set<String> titles =
        cases.stream()
            .filter(one -> !one.valid())
            .map(GeneratedCase::title)
            .collect(Collectors.toSet());

    assertThat(titles)
        .contains(
            "no phone_number",
            "no campaign_id",
            "no secondary_contacts[].phone_number",
            "phone_number as null",
            "phone_number against its pattern",
            "campaign_id as string",
            "campaign_id as number",
            "variables as array",
            "allow_dupplicate as string",
            "secondary_contacts as object",
            "secondary_contacts[].variables as array",
            "secondary_contacts[] as string",
            "authorization: NONE",
            "authorization: UNKNOWN_TOKEN",
            "authorization: NO_SCHEME",
            "JSON that breaks off",
            "no JSON",
            "JSON as text/plain",
            "method PUT");
  }

  @Test
  void whatNoPageSettlesIsNotHeldAgainstAProvider() {
    assertThat(cases)
        .filteredOn(one -> !one.settled() && !one.valid())
        .extracting(GeneratedCase::title)
        .containsOnly(
            "variables as null",
            "allow_dupplicate as null",
            "secondary_contacts as null",
            "secondary_contacts[].variables as null",
            "JSON as text/plain");
    assertThat(cases)
        .filteredOn(GeneratedCase::valid)
        .allSatisfy(
            one -> {
              List<JsonNode> variables = one.request().json().findValues("variables");
              assertThat(one.settled())
                  .isEqualTo(
                      variables.stream()
                          .flatMap(JsonNode::valueStream)
                          .allMatch(JsonNode::isTextual));
            });
  }

  @Test
  void numbersHaveEveryLengthThatE164Allows() {
    assertThat(
            GeneratedCases.of(spec, Target.rehearsal(7, 1), 42, 2_000).stream()
                .filter(GeneratedCase::valid)
                .map(one -> one.request().json().path("phone_number").asText().length() - 1)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  }

  @Test
  void noNumberOfARehearsalHasACountryCodeThatIsInUse() {
    for (GeneratedCase one : cases) {
      one.request()
          .json()
          .findValues("phone_number")
          .forEach(number -> assertThat(number.asText()).matches("\\+99|\\+999[0-9]*|[^0-9]*"));
    }
  }
}
