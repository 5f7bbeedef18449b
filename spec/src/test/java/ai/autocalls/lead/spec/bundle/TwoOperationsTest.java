package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.YamlTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The bundle of a contract that can create a lead and list leads. */
class TwoOperationsTest {
  private final PartnerBundle bundle = Sources.twoOperations();
  private final SpecDocument spec =
      SpecDocument.parse("openapi.yaml", Sources.text(bundle, "openapi.yaml"));
  private final Document page = Jsoup.parse(Sources.text(bundle, "docs/reference.html"));
  private final JsonNode collection = json("postman-collection.json");

  @Test
  void pageShowsEveryElementInItsOperation() {
    assertThat(page.select("[data-element]"))
        .extracting(
            shown ->
                shown.closest("[data-operation]").attr("data-operation")
                    + " "
                    + shown.attr("data-element"))
        .containsExactlyInAnyOrderElementsOf(
            ContractElements.of(spec).stream().map(ContractElement::key).toList());
  }

  @Test
  void onlyTheOperationThatCallsPeopleWarns() {
    assertThat(page.select(".warning"))
        .singleElement()
        .extracting(Element::text)
        .asString()
        .startsWith("A lead is a phone call");
  }

  @Test
  void pageSaysWhatParametersAdmit() {
    String perPage = page.selectFirst("[data-element=request.query.per_page]").text();

    assertThat(perPage).contains("integer, from 1, to 100, by default 15", "optional");
    assertThat(page.selectFirst("[data-element=request.query.phone_number]").text())
        .contains("Personal data");
    assertThat(page.getElementById("listLeads.request").text()).contains("No body");
  }

  @Test
  void fieldThatMayBeNullHasOneType() {
    Element field = page.getElementById("listLeads.response.next_page_url");

    assertThat(field.selectFirst("[data-value]").text()).isEqualTo("string");
    assertThat(field.selectFirst(".detail").text()).isEqualTo("or null");
  }

  @Test
  void eachOperationHasItsOwnSamples() {
    assertThat(page.select("[id=samples] pre")).hasSize(6);
    assertThat(page.select("[id=listLeads.samples] pre"))
        .hasSize(6)
        .allSatisfy(
            sample -> assertThat(sample.text()).contains("/user/leads", "last_page", "%2B"));
  }

  @Test
  void markdownShowsBothOperations() {
    assertThat(Sources.text(bundle, "docs/reference.md"))
        .contains(
            "`POST https://app.famulor.de/api/user/lead`",
            "`GET https://app.famulor.de/api/user/leads`",
            "- `per_page` (query, integer, from 1, to 100, by default 15, optional): ");
  }

  @Test
  void schemasAreThoseOfTheBodiesThatThereAre() {
    assertThat(bundle.files().keySet().stream().filter(file -> file.endsWith(".schema.json")))
        .containsExactly(
            "listLeads.response.schema.json", "request.schema.json", "response.schema.json");
    assertThat(json("listLeads.response.schema.json").path("title").asText())
        .isEqualTo("JSON response of GET /user/leads");
  }

  @Test
  void olderFormatHasItsOwnWordForNull() {
    JsonNode field =
        json("openapi-3.0.json").at("/components/schemas/LeadPage/properties/next_page_url");

    assertThat(field.path("type").asText()).isEqualTo("string");
    assertThat(field.path("nullable").asBoolean()).isTrue();
  }

  @Test
  void collectionListsWithoutABodyByCampaignAndNumber() {
    JsonNode item = collection.at("/item/2");

    assertThat(collection.path("item")).hasSize(3);
    assertThat(item.path("name").asText()).isEqualTo("List leads");
    assertThat(item.path("request").has("body")).isFalse();
    assertThat(item.at("/request/url/raw").asText())
        .isEqualTo(
            "{{baseUrl}}/user/leads?campaign_id={{campaignId}}&phone_number={{encodedPhoneNumber}}");
    assertThat(item.at("/request/url/query"))
        .extracting(entry -> entry.path("key").asText(), entry -> entry.has("disabled"))
        .containsExactly(
            tuple("campaign_id", false), tuple("phone_number", false), tuple("per_page", true));
  }

  @Test
  void workflowUsesOperationsAndParametersOfTheContract() {
    JsonNode workflow = YamlTree.parse("x", Sources.text(bundle, Workflow.FILE)).root();

    assertThat(workflow.at("/info/title").asText())
        .isEqualTo("Famulor lead API: create a lead, then look for it");
    assertThat(workflow.at("/sourceDescriptions/0/url").asText()).isEqualTo("./openapi.yaml");
    assertThat(workflow.at("/workflows/0/steps")).hasSize(2);
    for (JsonNode step : workflow.at("/workflows/0/steps")) {
      Operation operation = operation(step.path("operationId").asText());
      List<String> known =
          operation.parameters().stream()
              .map(parameter -> parameter.object().node().path("name").asText())
              .toList();
      assertThat(step.path("parameters"))
          .allSatisfy(sent -> assertThat(known).contains(sent.path("name").asText()));
      assertThat(step.path("successCriteria")).isNotEmpty();
    }
  }

  @Test
  void contractWithoutTheListHasNoWorkflow() {
    ObjectNode tree = Sources.twoOperationsSpec().tree().deepCopy();
    ((ObjectNode) tree.get("paths")).remove("/user/leads");

    assertThat(Sources.bundleOf(SpecDocument.parse("one.yaml", tree.toString())).files())
        .doesNotContainKey(Workflow.FILE);
  }

  private Operation operation(String id) {
    return Operation.all(spec.tree()).stream()
        .filter(operation -> operation.node().path("operationId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode json(String file) {
    return YamlTree.parse(file, Sources.text(bundle, file)).root();
  }
}
