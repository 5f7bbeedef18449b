package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsReportTest {
  @TempDir private Path folder;

  private DocsReport report;

  @BeforeEach
  void readThreePages() throws IOException {
    report =
        report(
            page("good.txt", Fixtures.text("in-sync/rendered.txt")),
            page("old.html", Fixtures.text("drift/without-campaign.html")),
            page("empty.txt", ""));
  }

  @Test
  void hasAVerdictFactsAndFindingsForEachPageAsJson() throws JsonProcessingException {
    JsonNode pages = new ObjectMapper().readTree(report.toJson()).path("pages");

    assertThat(pages.findValuesAsText("verdict")).containsExactly("in-sync", "drift", "unreadable");
    assertThat(names(pages.get(0)))
        .containsExactly("page", "operation", "verdict", "facts", "findings");
    assertThat(pages.at("/0/facts/request/campaign_id/type").asText()).isEqualTo("integer");
    assertThat(pages.at("/0/facts/absent")).isNotEmpty();
    assertThat(pages.at("/0/findings")).isEmpty();
    assertThat(names(pages.at("/1/findings/0")))
        .containsExactly("kind", "element", "page", "spec", "line");
    assertThat(pages.at("/1/findings/0/kind").asText()).isEqualTo("required");
    assertThat(pages.at("/1/findings/0/element").asText()).isEqualTo("response.data.campaign");
    assertThat(pages.at("/2/facts")).isEmpty();
    assertThat(pages.at("/2/findings")).isEmpty();
  }

  @Test
  void beginsWithATableOfBrandByKindForSeveralPages() {
    List<String> lines = report.toText().lines().toList();

    assertThat(lines.get(0)).matches("brand +page +verdict +required +absent");
    assertThat(lines.get(1)).matches("Autocalls +\\S+good\\.txt +in-sync +17");
    assertThat(lines.get(2)).matches("Famulor +\\S+old\\.html +drift +2 +31");
    assertThat(lines.get(3)).matches("\\? +\\S+empty\\.txt +unreadable");
  }

  @Test
  void hasNoTableForOnePage() throws IOException {
    String page = page("one.txt", Fixtures.text("in-sync/rendered.txt"));

    assertThat(report(page).toText()).startsWith(page + ": in sync");
  }

  @Test
  void countsAndListsWhatIsAbsent() throws IOException {
    String page = page("one.txt", Fixtures.text("in-sync/rendered.txt"));

    assertThat(report(page).toText()).contains("(17): status.200, status.201");
  }

  @Test
  void printsNoControlCharactersOfAPage() throws IOException {
    String page =
        page(
            "escape.txt",
            Fixtures.text("in-sync/rendered.txt")
                .replace(
                    "https://app.autocalls.ai/api/\n", "https://app.autocalls.ai/\u001b[31m\n"));

    assertThat(report(page).toText()).contains("host").doesNotContain("\u001b");
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  private static DocsReport report(String... pages) {
    return new DocsReport(
        Stream.of(pages)
            .map(page -> PageReport.of(page, SpecDocument.bundled(), Partners.bundled(), null))
            .toList());
  }

  private String page(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
