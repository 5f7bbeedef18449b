package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page repeats, there is a verdict: no hang, no overflow of the stack. */
class HostilePagesTest {
  private static final int LENGTH = 200_000;

  /** Far above what a linear reader needs, far below what a quadratic one does. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n",
        "[\n",
        "[[",
        "{\"a\":\n",
        "a.",
        "curl ",
        "'",
        "a_b string\n",
        "data object\n",
        "----\n",
        "<ParamField body=\"a\">",
        "<ParamField ",
        "<ParamField/>{/*",
        "<ParamField/><!--",
        "<ParamField/>\n```json\n{\n",
        "<ParamField header=\"a\">",
        "<html><div>",
        "<html><string>",
        "<html><pre><span>"
      })
  void getAVerdict(String part) throws IOException {
    Path page = Files.writeString(folder.resolve("page"), part.repeat(LENGTH / part.length()));

    PageReport report =
        assertTimeoutPreemptively(
            PATIENCE,
            () -> PageReport.of(page.toString(), SpecDocument.bundled(), Partners.bundled(), null));

    assertThat(report.page()).isEqualTo(page.toString());
  }
}
