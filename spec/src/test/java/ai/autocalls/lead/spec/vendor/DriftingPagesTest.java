package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftingPagesTest {
  @TempDir private Path folder;

  @Test
  void olderResponseWithAnIdAsTextAndNothingElse() throws IOException {
    assertThat(findings("drift/id-as-text.txt"))
        .extracting(DocsFinding::kind, DocsFinding::element, DocsFinding::line)
        .containsExactlyInAnyOrder(
            tuple(Kind.SHAPE, "request.variables", 13),
            tuple(Kind.TYPE, "response.data.id", 22),
            tuple(Kind.REQUIRED, "response.data.campaign_id", 21),
            tuple(Kind.REQUIRED, "response.data.phone_number", 21),
            tuple(Kind.REQUIRED, "response.data.variables", 21),
            tuple(Kind.REQUIRED, "response.data.status", 21),
            tuple(Kind.REQUIRED, "response.data.created_at", 21),
            tuple(Kind.REQUIRED, "response.data.updated_at", 21),
            tuple(Kind.REQUIRED, "response.data.campaign", 21),
            tuple(Kind.REQUIRED, "response.data.secondary_contacts", 21));
  }

  @Test
  void olderResponseInAnArrayWithOtherTimestamps() throws IOException {
    assertThat(findings("drift/answer-in-an-array.mdx"))
        .extracting(DocsFinding::kind, DocsFinding::element, DocsFinding::line)
        .containsExactly(
            tuple(Kind.SHAPE, "response", 11),
            tuple(Kind.TYPE, "response.data.id", 15),
            tuple(Kind.EXAMPLE, "response.data.created_at", 20),
            tuple(Kind.EXAMPLE, "response.data.updated_at", 21));
  }

  @Test
  void olderResponseInAnotherLanguageWithoutCampaignAndContacts() throws IOException {
    assertThat(findings("drift/without-campaign.html"))
        .extracting(DocsFinding::kind, DocsFinding::element, DocsFinding::line)
        .containsExactly(
            tuple(Kind.REQUIRED, "response.data.campaign", null),
            tuple(Kind.REQUIRED, "response.data.secondary_contacts", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // page | text | changed to | kind | element
        "rendered.txt | POST | PUT | OPERATION | method",
        "rendered.txt | \\nlead\\n | \\nleads\\n | PATH | path",
        "rendered.txt | app.autocalls.ai | app.elsewhere.example | HOST | host",
        "rendered.txt | ai/api/ | ai/v2/ | HOST | host",
        "rendered.txt | Bearer | Basic | AUTH | auth",
        "rendered.txt | Authorization: Bearer | X-Api-Key: | AUTH | auth",
        "rendered.txt | allow_dupplicate | allow_duplicate | SPELLING | request.allow_duplicate",
        "rendered.txt | campaign_id\\n"
            + "integer | campaignId\\n"
            + "integer | SPELLING | request.campaignId",
        "rendered.txt | secondary_contacts\\n"
            + "array | priority\\n"
            + "array | MISSING_IN_SPEC | request.priority",
        "rendered.txt | \"name\": \"Winter | \"tag\": 1, \"name\": \"Winter | MISSING_IN_SPEC |"
            + " response.data.campaign.tag",
        "rendered.txt | \"id\": 42 | \"id\": 42, \"tag\": 1 | MISSING_IN_SPEC |"
            + " response.data.secondary_contacts[].tag",
        "rendered.txt | data\\nobject | ticket\\nstring | MISSING_IN_SPEC | response.ticket",
        "rendered.txt | campaign_id\\ninteger | campaign_id\\nstring | TYPE | request.campaign_id",
        "rendered.txt | \"campaign_id\": 123 | \"campaign_id\": \"123\" | TYPE |"
            + " request.campaign_id",
        "rendered.txt | \"id\": 42 | \"id\": \"42\" | TYPE | response.data.secondary_contacts[].id",
        "rendered.txt | variables\\nobject | variables\\narray | SHAPE | request.variables",
        "rendered.txt | integer\\nrequired | integer | REQUIRED | request.campaign_id",
        "rendered.txt | boolean\\n | boolean\\nrequired\\n | REQUIRED | request.allow_dupplicate",
        "rendered.txt | \"campaign_id\": 123, | | REQUIRED | request.campaign_id",
        "rendered.txt | boolean\\n"
            + " | boolean\\n"
            + "default:\"no\"\\n"
            + " | EXAMPLE | request.allow_dupplicate",
        "rendered.txt | \"phone_number\": \"<string>\",\\n"
            + "  \"camp | \"phone_number\": \"0123\",\\n"
            + "  \"camp | EXAMPLE | request.phone_number",
        "rendered.txt | \"id\": 41, | \"id\": 41,, | EXAMPLE | response",
        "rendered.txt | Content-Type: application/json | Content-Type: application/xml |"
            + " MISSING_IN_SPEC | request.header.Content-Type",
        "rendered.txt | \\nallow_dupplicate\\nboolean | \\ncall_window\\nWindow\\n"
            + "When to ring.\\nallow_dupplicate\\nboolean | MISSING_IN_SPEC | request.call_window",
        "one-line.txt | allow_dupplicate boolean | call_window unix time required\\n"
            + "allow_dupplicate boolean | MISSING_IN_SPEC | request.call_window",
        "one-line.txt | campaign_id integer required | campaign_id string required | TYPE |"
            + " request.campaign_id",
        "one-line.txt | 200 - | 203 - | MISSING_IN_SPEC | status.203",
        "dotted.txt | data.id\\ninteger | data.id\\nstring | TYPE | response.data.id",
        "dotted.txt | data.campaign.name | data.campaign.title | MISSING_IN_SPEC |"
            + " response.data.campaign.title",
        "bare-names.txt | id integer The number of another | id string The number of another | TYPE"
            + " | response.data.secondary_contacts[].id",
        "bare-names.txt | campaign_id\": 7, \"var | campaign_id\": 7.5, \"var | TYPE |"
            + " request.campaign_id",
        "other-language.txt | integer\\nerforderlich | integer | REQUIRED | request.campaign_id",
        "source.mdx | /user/lead\" | /user/leads\" | PATH | path",
        "source.mdx | campaign_id\" type=\"integer\" | campaign_id\" type=\"string\" | TYPE |"
            + " request.campaign_id",
        "source.mdx | required={true} | required={false} | REQUIRED | request.campaign_id",
        "source.mdx | name=\"name\" type=\"string\" | name=\"label\" type=\"string\" |"
            + " MISSING_IN_SPEC | response.data.campaign.label",
        "source.mdx | name=\"created_at\" type=\"string\" | name=\"created_at\" type=\"integer\" |"
            + " TYPE | response.data.secondary_contacts[].created_at",
        "source.mdx | body='allow_dupplicate' | body='allow_duplicate' | SPELLING |"
            + " request.allow_duplicate",
        "source.mdx | default={false} | default=\"none\" | EXAMPLE | request.allow_dupplicate",
        "source.mdx | authMethod: \"bearer\" | authMethod: \"basic\" | AUTH | auth",
        "source-full-address.md | api: POST | api: PUT | OPERATION | method",
        "source-full-address.md | ki.web-wb.de | ki.elsewhere.example | HOST | host",
        "source-full-address.md | \"campaign_id\": 7 | \"campaign_id\": true | TYPE |"
            + " request.campaign_id",
        "page.html | <span>integer</span> | <span>string</span> | TYPE | request.campaign_id",
        "page.html | \"id\": 41 | \"id\": \"41\" | TYPE | response.data.id",
        "page.html | 2026-01-02 03:04:05\", \"upd | 2026-01-02T03:04:05Z\", \"upd | EXAMPLE |"
            + " response.data.created_at",
        "two-examples.txt | \"id\": 41 | \"id\": null, \"ident\": 41 | MISSING_IN_SPEC |"
            + " response.data.ident",
      })
  void findsTheOneThingThatWasChanged(
      String page, String text, String changed, Kind kind, String element) throws IOException {
    String original = Fixtures.text("in-sync/" + page);
    String from = text.replace("\\n", "\n");
    String to = changed == null ? "" : changed.replace("\\n", "\n");
    assertThat(original).contains(from);

    List<DocsFinding> findings = compare(page, original.replace(from, to));

    assertThat(findings)
        .extracting(DocsFinding::kind, DocsFinding::element)
        .containsExactly(tuple(kind, element));
  }

  @Test
  void saysWhatPageAndSpecStateAndTheLine() throws IOException {
    String page =
        Fixtures.text("in-sync/rendered.txt")
            .replace("allow_dupplicate\nboo", "allow_duplicate\nboo");

    assertThat(compare("page.txt", page))
        .extracting(DocsFinding::page, DocsFinding::spec, DocsFinding::line)
        .containsExactly(tuple("allow_duplicate", "allow_dupplicate", 76));
  }

  @Test
  void keepsPhoneNumbersOutOfFindings() throws IOException {
    String page =
        Fixtures.text("in-sync/rendered.txt")
            .replace("\"<string>\",\n  \"camp", "\"12025550101\",\n  \"camp");

    assertThat(compare("page.txt", page))
        .singleElement()
        .extracting(DocsFinding::sentence)
        .asString()
        .contains("request.phone_number")
        .doesNotContain("2025550101");
  }

  private List<DocsFinding> findings(String fixture) throws IOException {
    return compare(Path.of(fixture).getFileName().toString(), Fixtures.text(fixture));
  }

  private List<DocsFinding> compare(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return PageReport.of(file.toString(), SpecDocument.bundled(), Partners.bundled(), null)
        .findings();
  }
}
