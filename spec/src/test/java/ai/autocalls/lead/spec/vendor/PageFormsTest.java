package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which pages come, each in sync as it is and with one change that is drift. */
class PageFormsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raw-http.txt",
        "response-on-the-last-line.txt",
        "flattened.txt",
        "flattened-without-response.txt",
        "tabs.txt",
        "tabs-without-curl.txt",
        "table.md",
        "table-in-another-language.md",
        "bullets.md",
        "redoc.html",
        "redoc.txt",
        "scribe.txt"
      })
  void areInSync(String form) throws IOException {
    PageReport report =
        report(form, Fixtures.text("forms/" + form).getBytes(StandardCharsets.UTF_8));

    assertThat(report.problem()).isNull();
    assertThat(report.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // page | text | changed to
        "in-sync/rendered.txt | What you get\\n | What you get\\n\\n200 - application/json\\n",
        "in-sync/rendered.txt | What you get\\n | 200\\nOK\\n",
        "in-sync/rendered.txt | allow_dupplicate\\n"
            + "boolean\\n"
            + " | allow_dupplicate\\n"
            + "boolean\\n"
            + "deprecated\\n",
        "in-sync/rendered.txt | campaign_id\\ninteger | campaign_id\\ninteger<int64>",
        "in-sync/rendered.txt | phone_number\\nstring | phone_\u200bnumber\\nstring",
        "in-sync/rendered.txt | phone_number\\nstring | phone\\_number\\nstring",
        "in-sync/rendered.txt | phone_number\\nstring | phone_number*\\nstring",
        "in-sync/page.html | <span>campaign_id | <span>campaign_<wbr>id",
        "in-sync/page.html | <span>integer</span><span>required</span></div> |"
            + " <span>integer</span><span>required</span>",
        "in-sync/source.mdx | required={true}> | \\n  required\\n>",
        "in-sync/source.mdx | type=\"object\"> | type=\"object\" deprecated post={[\"kept\"]}>",
      })
  void sayTheSameInAnotherWay(String page, String text, String changed) throws IOException {
    assertThat(changed(page, text, changed).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // page | text | changed to | kind | element
        "in-sync/rendered.txt | allow_dupplicate\\n"
            + "b | run_at\\n"
            + "string<date-time>\\n"
            + "required\\n"
            + "When.\\n"
            + "allow_dupplicate\\n"
            + "b | MISSING_IN_SPEC | request.run_at",
        "in-sync/rendered.txt | allow_dupplicate\\n"
            + "b | agent\\n"
            + "uuid\\n"
            + "required\\n"
            + "Who.\\n"
            + "allow_dupplicate\\n"
            + "b | MISSING_IN_SPEC | request.agent",
        "in-sync/rendered.txt | allow_dupplicate\\n"
            + "b | agent\\n"
            + "any\\n"
            + "Who.\\n"
            + "allow_dupplicate\\n"
            + "b | MISSING_IN_SPEC | request.agent",
        "in-sync/rendered.txt | allow_dupplicate\\n"
            + "b | agent_id\\n"
            + "Window of calls\\n"
            + "required\\n"
            + "Who.\\n"
            + "allow_dupplicate\\n"
            + "b | MISSING_IN_SPEC | request.agent_id",
        "in-sync/rendered.txt | allow_dupplicate\\n"
            + "b | tags\\n"
            + "string[]\\n"
            + "required\\n"
            + "Any.\\n"
            + "allow_dupplicate\\n"
            + "b | MISSING_IN_SPEC | request.tags",
        "in-sync/rendered.txt | allow_dupplicate\\n"
            + "b | 'agent\\n"
            + "integer | string\\n"
            + "required\\n"
            + "Who.\\n"
            + "allow_dupplicate\\n"
            + "b' | MISSING_IN_SPEC | request.agent",
        "in-sync/rendered.txt | campaign_id\\n"
            + "integer | 'campaign_id\\n"
            + "integer | string' | TYPE | request.campaign_id",
        "in-sync/rendered.txt | campaign_id\\n"
            + "integer | 'campaign_id\\n"
            + "integer | null' | TYPE | request.campaign_id",
        "in-sync/rendered.txt | campaign_id\\n"
            + "integer | campaign_id\\n"
            + "enum<string> | TYPE | request.campaign_id",
        "in-sync/rendered.txt | campaign_id\\n"
            + "integer | campaign_id\\n"
            + "string<uuid> | TYPE | request.campaign_id",
        "in-sync/rendered.txt | variables\\n"
            + "object | variables\\n"
            + "object[] | SHAPE | request.variables",
        "in-sync/rendered.txt | Whom to ring instead | Whom to ring instead\\n"
            + "Maximum array length: 5 | BOUND | request.secondary_contacts",
        "in-sync/rendered.txt | allow_dupplicate\\n"
            + "boolean | allow_dupplicate\\n"
            + "boolean\\n"
            + "default:false | EXAMPLE | request.allow_dupplicate",
        "in-sync/rendered.txt | who is on the list already. | who is on the list. Defaults to"
            + " `true`. | EXAMPLE | request.allow_dupplicate",
        "in-sync/rendered.txt | --header 'Authorization: Bearer <token>' | --compressed | AUTH |"
            + " auth",
        "in-sync/rendered.txt | '  --data ' | '  --header \"X-Team: 7\" --data ' | MISSING_IN_SPEC"
            + " | request.header.X-Team",
        "in-sync/rendered.txt | user/lead \\ | user/lead?dry=1 \\ | MISSING_IN_SPEC |"
            + " request.query.dry",
        "in-sync/rendered.txt | What you send\\n"
            + " | Headers\\n"
            + "\\n"
            + "X-Team\\n"
            + "string\\n"
            + "required\\n"
            + "Whose\\n"
            + "\\n"
            + "What you send\\n"
            + " | MISSING_IN_SPEC | request.header.X-Team",
        "in-sync/rendered.txt | What you send\\n"
            + " | Query parameters\\n"
            + "\\n"
            + "dry\\n"
            + "boolean\\n"
            + "Try\\n"
            + "\\n"
            + "What you send\\n"
            + " | MISSING_IN_SPEC | request.query.dry",
        "in-sync/rendered.txt | What was stored\\n"
            + " | What was stored\\n"
            + "\\n"
            + "Errors\\n"
            + "\\n"
            + "423\\n"
            + "Locked\\n"
            + " | MISSING_IN_SPEC | status.423",
        "in-sync/rendered.txt | What was stored\\n"
            + " | What was stored\\n"
            + "\\n"
            + "423 - application/json\\n"
            + " | MISSING_IN_SPEC | status.423",
        "in-sync/rendered.txt | What was stored\\n"
            + " | What was stored\\n"
            + "\\n"
            + "Code\tMeaning\\n"
            + "423\tLocked\\n"
            + " | MISSING_IN_SPEC | status.423",
        "in-sync/rendered.txt | What was stored\\n"
            + " | What was stored\\n"
            + "\\n"
            + "418 I'm a teapot\\n"
            + " | MISSING_IN_SPEC | status.418",
        "in-sync/other-language.txt | boolean\\n"
            + " | boolean\\n"
            + "erforderlich\\n"
            + " | REQUIRED | request.allow_dupplicate",
        "in-sync/no-endpoint.txt | integer\\n"
            + "zorunlu-imli | integer | REQUIRED | request.campaign_id",
        "in-sync/page.html | <h2>Get</h2> | <div"
            + " style=\"display:none\"><p>ghost</p><p>string</p></div><h2>Get</h2> |"
            + " MISSING_IN_SPEC | request.ghost",
        "in-sync/source.mdx | A name.< | A name.<ResponseField name=\"lang\""
            + " type=\"string\">L</ResponseField>< | SHAPE | response.data.campaign.name",
        "in-sync/source.mdx | ### What comes back | <Tab title=\"v2\"><ParamField"
            + " body=\"campaign_id\" type=\"string\" required /></Tab>\\n"
            + " | TYPE | request.campaign_id",
        "in-sync/source.mdx | `+12025550101`.\\n"
            + "</ParamField> | `+12025550101`. | SHAPE | request.phone_number",
        "in-sync/source.mdx | ### What to send | <ParamField header=\"X-Team\" type=\"string\""
            + " required>T</ParamField> | MISSING_IN_SPEC | request.header.X-Team",
        "in-sync/source.mdx | ### What to send | <Tabs><Tab title=\"423 Locked\">x</Tab></Tabs> |"
            + " MISSING_IN_SPEC | status.423",
        "in-sync/source.mdx | json 422 Refused | json 423 | MISSING_IN_SPEC | status.423",
        "in-sync/source.mdx | default={false} | default=\"false\" | EXAMPLE |"
            + " request.allow_dupplicate",
        "forms/raw-http.txt | Authorization: Bearer <token>\\n | | AUTH | auth",
        "forms/raw-http.txt | \"campaign_id\": 123 | \"campaign_id\": \"123\" | TYPE |"
            + " request.campaign_id",
        "forms/flattened.txt | id\\n"
            + "integer\\n"
            + "Which one | id\\n"
            + "string\\n"
            + "Which one | TYPE | response.data.id",
        "forms/flattened.txt | integer\\n"
            + "Number of the list | string\\n"
            + "Number of the list | TYPE | response.data.campaign.id",
        "forms/flattened-without-response.txt | integer\\n"
            + "Number of another | string\\n"
            + "Number of another | TYPE | response.data.secondary_contacts[].id",
        "forms/table.md | '`integer` | ✅' | '`string` | ✅' | TYPE | request.campaign_id",
        "forms/table.md | '`integer` | ✅' | '`integer` | ❌' | REQUIRED | request.campaign_id",
        "forms/table.md | '❌ | | Twice' | '❌ | false | Twice' | EXAMPLE | request.allow_dupplicate",
        "forms/table.md | '| 422 |' | '| 423 |' | MISSING_IN_SPEC | status.423",
        "forms/table.md | Bearer | Basic | AUTH | auth",
        "forms/table.md | '| Content-Type |' | '| X-Team |' | MISSING_IN_SPEC |"
            + " request.header.X-Team",
        "forms/table-in-another-language.md | 'Skądże | | Values' | 'Owszem | | Values' | REQUIRED"
            + " | request.variables",
        "forms/bullets.md | `401` | `423` | MISSING_IN_SPEC | status.423",
        "forms/bullets.md | (integer, required) | (string, required) | TYPE | request.campaign_id",
        "forms/redoc.html | <span>boolean</span> | <span>boolean</span> Default: false | EXAMPLE |"
            + " request.allow_dupplicate",
        "forms/redoc.txt | objects (SecondaryContact) | objects (SecondaryContact) <= 10 items |"
            + " BOUND | request.secondary_contacts",
        "forms/redoc.txt | integer <int64> | string <uuid> | TYPE | request.campaign_id",
        "forms/scribe.txt | campaign_id  integer | campaign_id  integer  optional | REQUIRED |"
            + " request.campaign_id",
      })
  void showTheOneThingThatWasChanged(
      String page, String text, String changed, Kind kind, String element) throws IOException {
    assertThat(changed(page, text, changed == null ? "" : changed).findings())
        .extracting(DocsFinding::kind, DocsFinding::element)
        .containsExactly(tuple(kind, element));
  }

  @Test
  void anExampleThatLeavesOutWhatTheVendorDocumentsSaysSo() throws IOException {
    PageReport report =
        changed(
            "in-sync/rendered.txt",
            "    \"campaign\": {\\n      \"id\": 7,\\n      \"name\": \"Winter round\"\\n    },\\n",
            "");

    assertThat(report.findings())
        .extracting(DocsFinding::kind, DocsFinding::element, DocsFinding::page)
        .containsExactly(tuple(Kind.REQUIRED, "response.data.campaign", "left out of the example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "forms/embedded-openapi.md | yaml | yaml",
        "in-sync/one-line.txt | campaign_id integer required | Name the list.",
        "in-sync/request-alone.txt | campaign_id | listed",
      })
  void areNeverInSyncWithoutTheFieldsThatMustBeSent(String page, String text, String changed)
      throws IOException {
    assertThat(changed(page, text, changed).verdict()).isNotEqualTo(PageReport.Verdict.IN_SYNC);
  }

  @Test
  void aPageWithoutTheRequestCouldNotBeRead() throws IOException {
    PageReport report =
        changed("in-sync/one-line.txt", "campaign_id integer required", "Pick one.");

    assertThat(report.verdict()).isEqualTo(PageReport.Verdict.UNREADABLE);
    assertThat(report.problem()).contains("could not be read", "no campaign_id").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
  void areReadInTheEncodingsThatBrowsersSave(String charset) throws IOException {
    String page = Fixtures.text("in-sync/rendered.txt").replace("instead", "instead – “others”");

    PageReport report = report("page.txt", page.getBytes(Charset.forName(charset)));

    assertThat(report.problem()).isNull();
    assertThat(report.findings()).isEmpty();
  }

  private PageReport changed(String page, String text, String changed) throws IOException {
    String original = Fixtures.text(page);
    String from = text.replace("\\n", "\n");
    assertThat(original).contains(from);
    String to = original.replace(from, changed.replace("\\n", "\n"));
    return report(Path.of(page).getFileName().toString(), to.getBytes(StandardCharsets.UTF_8));
  }

  private PageReport report(String name, byte[] page) throws IOException {
    Path file = Files.write(folder.resolve(name), page);
    return PageReport.of(file.toString(), SpecDocument.bundled(), Partners.bundled(), null);
  }
}
