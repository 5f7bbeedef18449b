package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A contract of two operations, and pages of either, of both and of neither. */
class OperationsTest {
  private static final SpecDocument SPEC =
      SpecDocument.parse("contract.yaml", Fixtures.text("operations/contract.yaml"));
  private static final String LIST = Fixtures.text("operations/list.txt");
  private static final String CREATE = Fixtures.text("operations/create.txt");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"operations/list.txt, GET /user/leads", "operations/create.txt, POST /user/lead"})
  void aPageIsComparedWithTheOperationThatItDocuments(String page, String operation)
      throws IOException {
    PageReport report = report(Fixtures.text(page));

    assertThat(report.operation()).isEqualTo(operation);
    assertThat(report.findings()).isEmpty();
    assertThat(report.verdict()).isEqualTo(PageReport.Verdict.IN_SYNC);
  }

  @Test
  void factsHaveTheQueryParametersAndThePageAroundTheLeads() throws IOException {
    Facts facts = report(LIST).facts();

    assertThat(facts.request())
        .isEqualTo(
            Map.of(
                "query.status",
                parameter(
                    "string", null, Map.of("enum", "created, reached-max-retries, completed")),
                "query.campaign_id",
                parameter("integer", null, Map.of()),
                "query.per_page",
                parameter("integer", "15", Map.of("minimum", "1", "maximum", "100")),
                "query.page",
                parameter("integer", "1", Map.of())));
    assertThat(facts.response())
        .containsOnlyKeys(
            "data",
            "current_page",
            "data[].id",
            "data[].variables",
            "links",
            "links[].url",
            "links[].active",
            "prev_page_url");
    assertThat(facts.response().get("links[].url").type()).isEqualTo("string");
    assertThat(facts.requestExample().isMissingNode()).isTrue();
    assertThat(facts.responseExample().at("/links/0/url").isNull()).isTrue();
  }

  @Test
  void factsFilesOfAFolderReadBackAsWritten() throws IOException {
    Facts list = report(LIST).facts();
    LocalDate day = LocalDate.of(2026, 11, 22);
    new FactsFile("https://docs.example/list", day, list).write(folder.resolve("facts/list.yaml"));
    new FactsFile("https://docs.example/create", day, report(CREATE).facts())
        .write(folder.resolve("facts/create.yaml"));

    List<FactsFile> read = FactsFile.readAll(folder.resolve("facts"));

    assertThat(read)
        .extracting(file -> file.facts().path())
        .containsExactly("/user/lead", "/user/leads");
    assertThat(read.get(1).facts().fields()).isEqualTo(list.fields());
    assertThat(read.get(1).facts().responseExample()).isEqualTo(list.responseExample());
  }

  @Test
  void aFolderWithoutFactsIsRefused() {
    assertThatThrownBy(() -> FactsFile.readAll(folder))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("has no facts file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // text | changed to | kind | element
        "created, reached | created, lost, reached | BOUND | request.query.status",
        "1-100 | 1-50 | BOUND | request.query.per_page",
        "default: 1) | default: 2) | EXAMPLE | request.query.page",
        "campaign_id\\ninteger | campaign_id\\nstring | TYPE | request.query.campaign_id",
        "campaign_id\\n"
            + "integer | campaign_id\\n"
            + "integer\\n"
            + "required | REQUIRED | request.query.campaign_id",
        "campaign_id\\ninteger | campain_id\\ninteger | SPELLING | request.query.campain_id",
        "\"id\": 41 | \"id\": \"41\" | TYPE | response.data[].id",
        "Which list | Which list\\n"
            + "limit\\n"
            + "integer\\n"
            + "How many | MISSING_IN_SPEC | request.query.limit",
      })
  void findsTheOneThingThatWasChanged(String text, String changed, Kind kind, String element)
      throws IOException {
    String from = text.replace("\\n", "\n");
    assertThat(LIST).contains(from);

    assertThat(report(LIST.replace(from, changed.replace("\\n", "\n"))).findings())
        .extracting(DocsFinding::kind, DocsFinding::element)
        .containsExactly(tuple(kind, element));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE /user/leads", "GET /user/agents", "POST /user/leads"})
  void aPageOfAnotherOperationHasThatOneFinding(String operation) throws IOException {
    PageReport report = report(operation + "\n\nphone_number string required\n");

    assertThat(report.operation()).isNull();
    assertThat(report.findings())
        .extracting(DocsFinding::kind, DocsFinding::page, DocsFinding::spec)
        .containsExactly(
            tuple(
                Kind.OPERATION,
                "documents another operation, " + operation,
                "POST /user/lead, GET /user/leads"));
  }

  @Test
  void aReportOfSeveralOperationsSaysWhichPageIsAboutWhich() throws IOException {
    DocsReport report = new DocsReport(List.of(report(LIST), report(CREATE)));

    assertThat(report.toText().lines())
        .anyMatch(line -> line.matches("brand +page +operation +verdict +absent"))
        .anyMatch(line -> line.contains(": GET /user/leads: in sync"))
        .anyMatch(line -> line.contains(": POST /user/lead: in sync"));
    assertThat(operations(report)).containsExactly("GET /user/leads", "POST /user/lead");
  }

  private static List<String> operations(DocsReport report) throws JsonProcessingException {
    return new ObjectMapper().readTree(report.toJson()).findValuesAsText("operation");
  }

  private static FieldFact parameter(String type, String value, Map<String, String> bounds)
      throws JsonProcessingException {
    JsonNode defaultValue = value == null ? null : new ObjectMapper().readTree(value);
    return new FieldFact(type, false, defaultValue, bounds, null);
  }

  private PageReport report(String text) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "page", ".txt"), text);
    return PageReport.of(file.toString(), SPEC, Partners.bundled(), null);
  }
}
