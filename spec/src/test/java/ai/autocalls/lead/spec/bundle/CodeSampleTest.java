package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeSampleTest {
  private final Map<String, List<CodeSample>> samples = CodeSample.in(Path.of("src/main/samples"));

  @Test
  void thePageShowsEachFileForTheBrandsServer() {
    List<String> shown =
        Jsoup.parse(Sources.text(Sources.bundle(), "docs/reference.html"))
            .select("#samples pre code")
            .stream()
            .map(code -> code.wholeText())
            .toList();
    assertThat(shown)
        .isEqualTo(
            samples.get("createLead").stream()
                .map(
                    sample ->
                        sample
                            .code()
                            .replace("https://app.autocalls.ai/api", "https://app.famulor.de/api")
                            .strip())
                .toList());
  }

  @Test
  void everySampleFallsBackToTheContractsFirstServerAndTakesTheTokenFromTheEnvironment() {
    String server = SpecDocument.bundled().at("/servers/0/url").asText();
    assertThat(samples).containsOnlyKeys("createLead", "listLeads");
    assertThat(samples.values())
        .allSatisfy(
            ofOperation ->
                assertThat(ofOperation)
                    .hasSize(6)
                    .allSatisfy(
                        sample ->
                            assertThat(sample.code())
                                .contains(
                                    server, "LEAD_API_URL", "LEAD_API_TOKEN", "+12025550123")));
  }

  @Test
  void aSampleThatNamesNoServerIsRefused() {
    CodeSample sample = new CodeSample("curl", "curl", "x.sh", "curl localhost");
    assertThatThrownBy(() -> sample.withServer("https://a.example", "https://b.example"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("x.sh does not name https://a.example");
  }

  @Test
  void aMissingSampleIsNamed(@TempDir Path empty) {
    assertThatThrownBy(() -> CodeSample.in(empty))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("create-lead.sh does not exist");
  }
}
