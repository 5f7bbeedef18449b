package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page in sync is never reported as drift, nor one in sync only because it was not read. */
class InSyncPagesTest {
  private static final SpecDocument SPEC = SpecDocument.bundled();
  private static final String REQUEST_CONTACT =
      " request.secondary_contacts[].phone_number request.secondary_contacts[].variables";
  private static final String RESPONSE_CONTACT =
      " response.data.secondary_contacts[].id response.data.secondary_contacts[].phone_number"
          + " response.data.secondary_contacts[].variables"
          + " response.data.secondary_contacts[].status"
          + " response.data.secondary_contacts[].created_at"
          + " response.data.secondary_contacts[].updated_at";

  /** What each page leaves out but the statuses, read off the page by a person. */
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("rendered.txt", ""),
          Map.entry("bare-names.txt", ""),
          Map.entry("source.mdx", ""),
          Map.entry("one-line.txt", "host auth" + REQUEST_CONTACT + RESPONSE_CONTACT),
          Map.entry("other-language.txt", REQUEST_CONTACT + RESPONSE_CONTACT),
          Map.entry("page.html", REQUEST_CONTACT + RESPONSE_CONTACT),
          Map.entry(
              "no-endpoint.txt",
              "method path host auth request.variables request.secondary_contacts"
                  + REQUEST_CONTACT
                  + RESPONSE_CONTACT),
          Map.entry(
              "two-examples.txt",
              "auth request.variables request.secondary_contacts"
                  + REQUEST_CONTACT
                  + RESPONSE_CONTACT),
          Map.entry(
              "dotted.txt",
              RESPONSE_CONTACT.replace(" response.data.secondary_contacts[].id ", " ")),
          Map.entry(
              "request-alone.txt",
              "method path host auth request.variables request.allow_dupplicate"
                  + " request.secondary_contacts"
                  + REQUEST_CONTACT
                  + " response.message response.data response.data.id response.data.campaign_id"
                  + " response.data.phone_number response.data.variables response.data.status"
                  + " response.data.created_at response.data.updated_at response.data.campaign"
                  + " response.data.campaign.id response.data.campaign.name"
                  + " response.data.secondary_contacts"
                  + RESPONSE_CONTACT),
          Map.entry(
              "source-full-address.md",
              "request.variables request.secondary_contacts"
                  + REQUEST_CONTACT
                  + " response.data.campaign_id response.data.phone_number response.data.variables"
                  + " response.data.status response.data.created_at response.data.updated_at"
                  + " response.data.campaign response.data.campaign.id response.data.campaign.name"
                  + " response.data.secondary_contacts"
                  + RESPONSE_CONTACT));

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> pagesInEveryForm() throws IOException, URISyntaxException {
    Path pages = Path.of(InSyncPagesTest.class.getResource("in-sync").toURI());
    List<Path> files;
    try (Stream<Path> listed = Files.list(pages)) {
      files = listed.sorted().toList();
    }
    assertThat(files.stream().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(LEFT_OUT.keySet());
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> assertInSync(file, LEFT_OUT.get(file.getFileName().toString()))));
  }

  @TestFactory
  Stream<DynamicTest> renderedPageInsideHtml() {
    UnaryOperator<String> safe = s -> s.replace("&", "&amp;").replace("<", "&lt;");
    String page = Fixtures.text("in-sync/rendered.txt");
    List<String> lines = page.lines().toList();
    Map<String, String> wrapped =
        Map.of(
            "pre", "<html><body><pre>" + safe.apply(page) + "</pre></body></html>",
            "pre, not escaped", "<html><body><pre>" + page + "</pre></body></html>",
            "body, not escaped", "<!doctype html><html><body>" + page + "</body></html>",
            "a div for each line", each(lines, "<div>%s</div>", safe),
            "an indented p for each line", each(lines, "\n    <p>\n      %s\n    </p>\n", safe),
            "a span for each line", each(lines, "<span>%s</span>", safe),
            "a table row for each line", each(lines, "<table><tr><td>%s</td></tr></table>", safe),
            "line breaks", each(lines, "%s<br>\n", safe));
    return wrapped.entrySet().stream()
        .map(
            form ->
                DynamicTest.dynamicTest(
                    form.getKey(),
                    () -> {
                      Path file = Files.createTempFile(folder, "page", ".html");
                      Files.writeString(file, form.getValue());
                      assertInSync(file, "");
                      assertThat(Fixtures.read(file.toString()).elements())
                          .isEqualTo(Fixtures.facts(page).elements());
                    }));
  }

  private static String each(List<String> lines, String form, UnaryOperator<String> safe) {
    String body =
        lines.stream().map(line -> form.formatted(safe.apply(line))).collect(Collectors.joining());
    return "<!doctype html><html><body>" + body + "</body></html>";
  }

  @Test
  void pageWithWindowsLineEndsAndByteOrderMark() throws IOException {
    String page = "\uFEFF" + Fixtures.text("in-sync/rendered.txt").replace("\n", "\r\n");
    assertInSync(Files.writeString(folder.resolve("windows.txt"), page), "");
  }

  @Test
  void pageWithSpacesAtTheEndOfEachLine() throws IOException {
    String page = Fixtures.text("in-sync/rendered.txt").replace("\n", "   \n");
    assertInSync(Files.writeString(folder.resolve("spaces.txt"), page), "");
  }

  @Test
  void sourceWithWindowsLineEnds() throws IOException {
    String page = Fixtures.text("in-sync/source.mdx").replace("\n", "\r\n");
    assertInSync(Files.writeString(folder.resolve("windows.mdx"), page), "");
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.autocalls.ai/api",
    "https://app.famulor.de/api",
    "https://app.voicery.ai/api",
    "https://ki.web-wb.de/api",
    "https://portal.intellixent.ai/api",
    "https://app.sondos-ai.com/api",
    "https://app.robocallz.ai"
  })
  void hostOfEveryBrand(String host) throws IOException {
    String page =
        Fixtures.text("in-sync/rendered.txt").replace("https://app.autocalls.ai/api", host);
    Path file = Files.writeString(folder.resolve("brand.txt"), page);

    assertInSync(file, "");
    assertThat(Fixtures.read(file.toString()).host()).isEqualTo(host);
  }

  private static void assertInSync(Path page, String leftOut) {
    PageReport report = PageReport.of(page.toString(), SPEC, Partners.bundled(), null);

    assertThat(report.problem()).isNull();
    assertThat(report.findings()).isEmpty();
    assertThat(report.verdict()).isEqualTo(PageReport.Verdict.IN_SYNC);
    // no page of the endpoint speaks of errors, which is where the headers are
    assertThat(
            report.absent().stream()
                .filter(element -> !element.startsWith("status."))
                .filter(element -> !element.startsWith("response.header.")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(leftOut.strip().split("\\s+")).filter(s -> !s.isEmpty()).toList());
  }
}
