package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The pages state nothing at a higher grade than the contract, and warn of the call. */
class PublishedEvidenceTest {
  private final PartnerBundle bundle = Sources.bundle();
  private final SpecDocument spec =
      SpecDocument.parse("openapi.yaml", Sources.text(bundle, "openapi.yaml"));
  private final Document page = Jsoup.parse(Sources.text(bundle, "docs/reference.html"));

  @Test
  void everyStatusCarriesItsGradeAndSource() {
    for (Map.Entry<String, JsonNode> status :
        spec.at("/paths/~1user~1lead/post/responses").properties()) {
      Element shown = page.getElementById("status." + status.getKey()).selectFirst(".evidence");
      assertThat(shown.attr("data-evidence"))
          .isEqualTo(status.getValue().get("x-evidence").asText());
      assertThat(shown.text())
          .startsWith("Not documented by the vendor")
          .contains(plain(status.getValue().get("x-evidence-source").asText()));
    }
  }

  @Test
  void everyRequestFieldCarriesItsGrade() {
    for (Map.Entry<String, JsonNode> field :
        spec.at("/components/schemas/CreateLeadRequest/properties").properties()) {
      Element shown = page.getElementById("request." + field.getKey()).selectFirst(".evidence");
      assertThat(shown.attr("data-evidence"))
          .isEqualTo(field.getValue().path("x-evidence").asText("documented"));
    }
  }

  @Test
  void nothingOfAnErrorIsShownAsDocumented() {
    assertThat(page.select("#errors [data-evidence]")).isNotEmpty();
    assertThat(page.select("#errors [data-evidence=documented]")).isEmpty();
    assertThat(page.select("#statuses [data-evidence=documented]")).isEmpty();
  }

  @Test
  void aFieldIsKnownNoBetterThanTheObjectThatItIsPartOf() throws IOException {
    JsonNode schema =
        new JsonMapper()
            .readTree(
                """
                {"type": "object", "properties": {
                  "outer": {"type": "object", "x-evidence": "inferred", "x-evidence-source": "A guess.",
                    "properties": {"inner": {"type": "string"},
                      "list": {"type": "array", "items": {"type": "object", "properties": {"deep": {"type": "string"}}}}}},
                  "known": {"type": "string"}}}
                """);
    assertThat(Field.of("request", schema))
        .extracting(Field::element, field -> field.evidence().grade())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("request.outer", "inferred"),
            org.assertj.core.groups.Tuple.tuple("request.outer.inner", "inferred"),
            org.assertj.core.groups.Tuple.tuple("request.outer.list", "inferred"),
            org.assertj.core.groups.Tuple.tuple("request.outer.list[].deep", "inferred"),
            org.assertj.core.groups.Tuple.tuple("request.known", "documented"));
  }

  @Test
  void thePageWarnsThatALeadIsAPhoneCallBeforeAnythingElse() {
    assertThat(page.selectFirst("main").child(0).text()).startsWith("A lead is a phone call");
  }

  private static String plain(String markdown) {
    return markdown.replace("`", "");
  }
}
