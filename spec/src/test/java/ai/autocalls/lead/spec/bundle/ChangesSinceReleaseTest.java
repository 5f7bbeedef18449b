package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ChangesSinceReleaseTest {
  @Test
  void beforeTheFirstReleaseTheDiffSaysThatThereIsNone() throws IOException {
    PartnerBundle bundle = bundle(Optional.empty(), Sources.famulor());

    assertThat(diff(bundle).toString())
        .isEqualTo("{\"from\":null,\"to\":\"2.0.0\",\"bump\":\"none\",\"changes\":[]}");
    assertThat(link(bundle)).endsWith("of which there is none");
  }

  @Test
  void afterwardsItNamesWhatChangedAndSinceWhen() throws IOException {
    ObjectNode old = SpecDocument.bundled().tree().deepCopy();
    ((ObjectNode) old.get("info")).put("version", "0.9.0");
    ((ObjectNode) old.at("/components/schemas/CreateLeadRequest/properties")).remove("variables");

    PartnerBundle bundle = bundle(Optional.of(parse(old)), Sources.famulor());

    JsonNode diff = diff(bundle);
    assertThat(diff.path("from").asText()).isEqualTo("0.9.0");
    assertThat(diff.path("to").asText()).isEqualTo("2.0.0");
    assertThat(diff.path("bump").asText()).isEqualTo("minor");
    assertThat(diff.path("changes")).hasSize(1);
    assertThat(diff.at("/changes/0/element").asText()).isEqualTo("request.variables");
    assertThat(diff.at("/changes/0/kind").asText()).isEqualTo("property-added");
    assertThat(link(bundle)).contains("since 0.9.0");
  }

  @Test
  void aServerThatTheReleaseDidNotKnowIsNewForItsBrandAlone() throws IOException {
    ObjectNode old = SpecDocument.bundled().tree().deepCopy();
    String server = Sources.famulor().server();
    for (var servers = old.withArray("/servers").elements(); servers.hasNext(); ) {
      if (servers.next().path("url").asText().equals(server)) {
        servers.remove();
      }
    }
    for (Partner partner : Partners.bundled()) {
      JsonNode changes = diff(bundle(Optional.of(parse(old)), partner)).path("changes");
      if (partner.server().equals(server)) {
        assertThat(changes.findValuesAsText("element")).containsExactly("host");
        assertThat(changes.at("/0/new").asText()).isEqualTo(server);
      } else {
        assertThat(changes).isEmpty();
      }
    }
  }

  private static SpecDocument parse(JsonNode tree) {
    return SpecDocument.parse("old.yaml", tree.toString());
  }

  private static PartnerBundle bundle(Optional<SpecDocument> previous, Partner partner) {
    BundleSource source = Sources.project();
    return PartnerBundle.of(
        new BundleSource(source.spec(), source.changelog(), source.samples(), previous), partner);
  }

  private static JsonNode diff(PartnerBundle bundle) throws IOException {
    return new JsonMapper().readTree(bundle.files().get("diff.json"));
  }

  private static String link(PartnerBundle bundle) {
    return Jsoup.parse(Sources.text(bundle, "docs/reference.html"))
        .select("li:has(a[href=../diff.json])")
        .text();
  }
}
