package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ai.autocalls.lead.spec.document.ContractElement;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFactsTest {
  private final Facts facts = Fixtures.facts(Fixtures.text("in-sync/rendered.txt"));

  @Test
  void readsTheEndpointFromTheAddressSplitOverLines() {
    assertThat(facts.method()).isEqualTo("POST");
    assertThat(facts.host()).isEqualTo("https://app.autocalls.ai/api");
    assertThat(facts.path()).isEqualTo("/user/lead");
    assertThat(facts.auth()).isEqualTo("bearer");
    assertThat(facts.statuses()).isEmpty();
  }

  @Test
  void readsWhatThePageListsOfEachSide() {
    assertThat(facts.fields().entrySet())
        .filteredOn(field -> field.getValue().from() == null)
        .extracting(
            Map.Entry::getKey,
            field -> field.getValue().type(),
            field -> field.getValue().required())
        .containsExactly(
            tuple("request.phone_number", "string", true),
            tuple("request.campaign_id", "integer", true),
            tuple("request.variables", "object", false),
            tuple("request.allow_dupplicate", "boolean", false),
            tuple("request.secondary_contacts", "array", false),
            tuple("response.message", "string", null),
            tuple("response.data", "object", null));
  }

  @Test
  void readsTheDefault() {
    assertThat(facts.fields().entrySet())
        .filteredOn(field -> field.getValue().defaultValue() != null)
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.getKey()).isEqualTo("response.message");
              assertThat(field.getValue().defaultValue().asText())
                  .isEqualTo("Lead created successfully");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "boolean, '\"false\"', BOOLEAN",
    "boolean, false, BOOLEAN",
    "boolean, '\"no\"', STRING",
    "integer, '\"7\"', NUMBER",
    "string, '\"7\"', STRING",
    "string, 7, STRING"
  })
  void readsADefaultAsTheTypeHasItWhetherQuotedOrNot(
      String type, String written, JsonNodeType expected) {
    Facts page = Fixtures.facts("some_field\n" + type + "\ndefault:" + written + "\nSaid of it.\n");

    assertThat(page.fields().values())
        .singleElement()
        .satisfies(field -> assertThat(field.defaultValue().getNodeType()).isEqualTo(expected));
  }

  @Test
  void takesFieldsThatOnlyTheExampleShowsFromTheExample() {
    assertThat(facts.elements())
        .contains(
            new ContractElement("request.secondary_contacts[].phone_number", "string", null),
            new ContractElement("response.data.campaign.name", "string", null),
            new ContractElement("response.data.secondary_contacts[].id", "integer", null));
  }

  @Test
  void takesTheNamesOfVariablesForData() {
    assertThat(facts.elements())
        .extracting(ContractElement::name)
        .contains("request.variables", "request.secondary_contacts[].variables")
        .noneMatch(name -> name.contains("first_name"));
  }

  @Test
  void keepsBothExamples() {
    assertThat(facts.requestExample().path("campaign_id").asInt()).isEqualTo(123);
    assertThat(facts.responseExample().at("/data/secondary_contacts/0/id").asInt()).isEqualTo(42);
  }

  @Test
  void knowsTheLineOfEachFieldAndOfEachValueOfAnExample() {
    assertThat(facts.lines()).containsEntry("request.campaign_id", 69).containsEntry("method", 2);
    assertThat(facts.example("response").lines()).containsEntry("/data/id", 34);
  }
}
