package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.YamlTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An operation that the contract adds is in every file, before anyone writes samples for it. */
class ThirdOperationTest {
  private static final String PATH_ITEM =
      """
      delete:
        operationId: deleteLead
        tags: [Leads]
        summary: Delete a lead
        description: Deletes a lead for good.
        x-evidence: observed
        parameters:
          - name: id
            in: path
            required: true
            description: The id of the lead.
            schema: {type: integer, format: int64}
            example: 4711
        responses:
          default:
            description: An error.
          '200':
            description: The lead is gone.
            content:
              application/json:
                schema: {$ref: '#/components/schemas/LeadDeleted'}
                example: {message: Lead deleted}
      """;
  private static final String SCHEMA =
      """
      type: object
      x-response: true
      description: What is said of a lead that is gone.
      properties:
        message: {type: string, description: A sentence for people.}
      """;

  private final PartnerBundle bundle = Sources.bundleOf(threeOperations());

  private static SpecDocument threeOperations() {
    ObjectNode tree = SpecDocument.bundled().tree().deepCopy();
    ((ObjectNode) tree.at("/paths"))
        .set("/user/leads/{id}", YamlTree.parse("operation", PATH_ITEM).root());
    ((ObjectNode) tree.at("/components/schemas"))
        .set("LeadDeleted", YamlTree.parse("schema", SCHEMA).root());
    return SpecDocument.parse("three-operations.json", tree.toString());
  }

  @Test
  void pagesShowItsPathParameterAndItsResponse() {
    Document page = Jsoup.parse(Sources.text(bundle, "docs/reference.html"));

    assertThat(page.getElementById("deleteLead").select("[data-element]").eachAttr("data-element"))
        .contains("request.path.id", "status.200", "response.message");
    assertThat(Sources.text(bundle, "docs/reference.md"))
        .contains("`DELETE https://app.famulor.de/api/user/leads/{id}`", "- `id` (path, integer");
  }

  @Test
  void collectionAsksForThePathParameter() {
    JsonNode items = json("postman-collection.json").path("item");
    JsonNode item = items.get(items.size() - 1);

    assertThat(item.path("name").asText()).isEqualTo("Delete a lead");
    assertThat(item.at("/request/method").asText()).isEqualTo("DELETE");
    assertThat(item.at("/request/url/raw").asText()).isEqualTo("{{baseUrl}}/user/leads/:id");
    assertThat(item.at("/request/url/variable/0/key").asText()).isEqualTo("id");
    assertThat(item.at("/request/url/variable/0/value").asText()).isEmpty();
    assertThat(item.path("request").has("body")).isFalse();
    assertThat(item.path("response"))
        .extracting(saved -> saved.path("name").asText(), saved -> saved.has("code"))
        .containsExactly(tuple("default", false), tuple("200", true));
  }

  @Test
  void schemasAndTheOlderFormatHaveIt() {
    assertThat(bundle.files()).containsKey("deleteLead.response.schema.json");
    assertThat(json("openapi-3.0.json").at("/paths/~1user~1leads~1{id}/delete/operationId"))
        .hasToString("\"deleteLead\"");
  }

  private JsonNode json(String file) {
    return YamlTree.parse(file, Sources.text(bundle, file)).root();
  }
}
