package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page repeats, there is a verdict: no hang, no overflow of the stack. */
class HostilePagesTest {
  /** As long as a page may be, nearly. */
  private static final int LENGTH = 500_000;

  /** Far above what a linear reader needs, far below what a quadratic one does. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  /** The part behind the sign {@code …} is repeated, with a number for {@code %d}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n",
        "f%d string\n",
        "f%d\nstring\nrequired\nText.\n\n",
        "o%d object\nid integer\n",
        "{\"f%d\": 1}\n\n",
        "curl http://a.example …-d [x ",
        "<ParamField {",
        "|type|name|\n|-|-|\n|string|…a.",
        "{…\"f%d\": 1, ",
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
  void getAVerdict(String text) throws IOException {
    String start = text.contains("…") ? text.substring(0, text.indexOf('…')) : "";
    String part = text.substring(text.indexOf('…') + 1);
    StringBuilder repeated = new StringBuilder(start);
    for (int i = 0; repeated.length() < LENGTH; i++) {
      repeated.append(part.formatted(i));
    }

    verdict(repeated.toString());
  }

  @Test
  void spacesBehindAWordTakeNoLongerThanTheyAreMany() throws IOException {
    verdict("a_b string\ndefault" + " ".repeat(LENGTH) + "x");
  }

  @Test
  void whatHtmlHidesTakesNoLongerThanItIsMany() throws IOException {
    verdict("<html>" + "<svg>".repeat(1_000_000));
  }

  /** Each of its names would be as long as it is deep. */
  @Test
  void jsonThatNestsWithoutEndIsNotRead() throws IOException {
    String json = "{\"a\":".repeat(60) + "1" + "}".repeat(60);

    PageReport report =
        verdict("phone_number string\ncampaign_id integer\n\n```json 200\n" + json + "\n```\n");

    assertThat(report.facts().responseExample().isNull()).isTrue();
  }

  private PageReport verdict(String text) throws IOException {
    Path page = Files.writeString(folder.resolve("page"), text);

    PageReport report =
        assertTimeoutPreemptively(
            PATIENCE,
            () -> PageReport.of(page.toString(), SpecDocument.bundled(), Partners.bundled(), null));

    assertThat(report.page()).isEqualTo(page.toString());
    return report;
  }
}
