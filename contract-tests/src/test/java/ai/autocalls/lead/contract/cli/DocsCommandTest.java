package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.FactsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsCommandTest {
  private static final String PAGE =
      """
      POST /user/lead

      phone_number string required
      campaign_id integer required
      allow_dupplicate boolean

      200

      message string
      data object
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void saysInSync() throws IOException {
    assertThat(run("docs", page("good.txt", PAGE))).isZero();
    assertThat(out.toString()).contains("good.txt: in sync").contains("host");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void saysWhatDriftedAndOnWhichLine() throws IOException {
    String page = page("old.txt", PAGE.replace("allow_dupplicate", "allow_duplicate"));

    assertThat(run("docs", page)).isEqualTo(1);
    assertThat(out.toString()).contains("old.txt:5: spelling: request.allow_duplicate");
  }

  @Test
  void printsJson() throws IOException {
    assertThat(run("docs", "--format", "json", page("good.txt", PAGE))).isZero();
    assertThat(out.toString()).startsWith("{").contains("\"verdict\" : \"in-sync\"");
  }

  @Test
  void judgesAgainstTheSpecThatIsNamed() throws IOException {
    String other = SpecDocument.bundled().text().replace("/user/lead:", "/user/other:");
    String spec = page("other.yaml", other);

    assertThat(run("docs", "--spec", spec, page("good.txt", PAGE))).isEqualTo(1);
    assertThat(out.toString()).contains("path");
  }

  @Test
  void exitsWithTwoWhenOnePageCannotBeReadAndComparesTheOthers() throws IOException {
    String drifted = page("old.txt", PAGE.replace("allow_dupplicate", "allow_duplicate"));

    assertThat(run("docs", drifted, page("empty.txt", ""))).isEqualTo(2);
    assertThat(out.toString()).contains("spelling: request.allow_duplicate");
    assertThat(err.toString()).contains("empty.txt is empty").hasLineCount(1);
  }

  @Test
  void saysWhosePageIsOutOfDateAndWhoseIsNotKnown() throws IOException {
    String partners =
        page(
            "partners.yaml",
            """
            partners:
              - {id: one, name: Goodbrand, server: 'https://one.example', documentation: '%s'}
              - {id: two, name: Oldbrand, server: 'https://two.example', documentation: '%s'}
              - {id: three, name: Lostbrand, server: 'https://three.example'}
            """
                .formatted(
                    page("good.txt", PAGE),
                    page("old.txt", PAGE.replace("allow_dupplicate", "allow_duplicate"))));

    assertThat(run("docs", "--partners", partners)).isEqualTo(1);
    assertThat(out.toString()).contains("good.txt: in sync", "spelling: request.allow_duplicate");
    assertThat(err.toString().lines())
        .containsExactly(
            "Lostbrand: not checked, the address of its page is not known; add `documentation` in "
                + partners,
            "Oldbrand: its page is out of date or ahead of the contract");
  }

  @Test
  void exitsWithTwoWhenNoBrandsPageIsKnown() throws IOException {
    String partners = page("partners.yaml", "partners: [{id: a, name: A, server: 'https://a'}]");

    assertThat(run("docs", "--partners", partners)).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(2).last().isEqualTo("No page was checked.");
  }

  @Test
  void asksForAPageOrForBrands() throws IOException {
    String good = page("good.txt", PAGE);

    assertThat(run("docs")).isEqualTo(2);
    assertThat(run("docs", good, "--partners", good)).isEqualTo(2);
    assertThat(run("docs", "--partners", folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(run("docs", "--partners", page("empty.yaml", "{}"))).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(4).noneMatch(line -> line.contains("Exception"));
  }

  @Test
  void refusesAnEmptyPageWithOneLine() throws IOException {
    assertThat(run("docs", page("empty.txt", ""))).isEqualTo(2);
    assertThat(err.toString()).matches("\\S*empty\\.txt is empty.*\\R");
  }

  @Test
  void refusesAPageThatIsNotThereWithOneLine() {
    assertThat(run("docs", folder.resolve("none.txt").toString())).isEqualTo(2);
    assertThat(err.toString()).matches("\\S*none\\.txt .*\\R");
  }

  @Test
  void refusesAPageThatDescribesNothing() throws IOException {
    assertThat(run("docs", page("prose.txt", "Nothing to see.\n"))).isEqualTo(2);
    assertThat(err.toString()).contains("describes no endpoint");
  }

  @Test
  void writesTheFacts() throws IOException {
    Path facts = folder.resolve("facts.yaml");

    int exit =
        run(
            "docs",
            page("good.txt", PAGE),
            "--update",
            "--out",
            facts.toString(),
            "--source",
            "https://docs.example/page",
            "--retrieved",
            "2026-11-22");

    assertThat(exit).isZero();
    assertThat(FactsFile.read(facts).source()).isEqualTo("https://docs.example/page");
    assertThat(FactsFile.read(facts).facts().path()).isEqualTo("/user/lead");
  }

  @Test
  void writesTheFactsOfWhicheverOperationThePageDocuments() throws IOException {
    String spec =
        page(
            "two.yaml",
            SpecDocument.bundled()
                .text()
                .replace(
                    "paths:\n",
                    "paths:\n  /user/tags:\n    get: {parameters: [{name: page, in: query, schema:"
                        + " {type: integer}}]}\n"));
    String page = page("tags.txt", "GET /user/tags\n\nQuery parameters\n\npage integer\n");
    Path facts = folder.resolve("facts.yaml");
    String source = "https://docs.example/page";

    int exit =
        run(
            "docs",
            "--spec",
            spec,
            page,
            "--update",
            "--out",
            facts.toString(),
            "--source",
            source,
            "--retrieved",
            "2026-11-22");

    assertThat(exit).isZero();
    assertThat(FactsFile.read(facts).facts().path()).isEqualTo("/user/tags");
    assertThat(FactsFile.read(facts).facts().request()).containsOnlyKeys("query.page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /user/lead\n\nSend a phone number and a campaign.\n\n{\"message\": \"ok\"}\n",
        "POST /user/lead\n\nphone_number string required\n\n200\n\nmessage string\n",
        "GET /user/tags\n\nphone_number string required\ncampaign_id integer required\n"
      })
  void leavesTheFactsAloneWhenThePageDoesNotHoldTheWholeRequest(String text) throws IOException {
    Path facts = Files.writeString(folder.resolve("facts.yaml"), "kept");
    String out = facts.toString();

    int exit =
        run(
            "docs",
            page("part.txt", text),
            "--update",
            "--out",
            out,
            "--source",
            "https://docs.example/page",
            "--retrieved",
            "2026-11-22");

    assertThat(exit).isEqualTo(2);
    assertThat(facts).hasContent("kept");
    assertThat(err.toString()).contains("part.txt").hasLineCount(1);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void reportsAPageOfAnotherOperationWithOneFinding() throws IOException {
    String page = page("list.txt", "GET /user/tags\n\npage integer\nper_page integer\n");

    assertThat(run("docs", page)).isEqualTo(1);
    assertThat(out.toString())
        .contains("findings: 1", "documents another operation, GET /user/tags")
        .doesNotContain("per_page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"createLead", "POST /user/lead"})
  void comparesAnyPageWithTheOperationThatIsNamed(String operation) throws IOException {
    String page = page("other.txt", PAGE.replace("/user/lead", "/user/leads"));

    assertThat(run("docs", "--operation", operation, page)).isEqualTo(1);
    assertThat(out.toString()).contains("findings: 1", "path: path: page: /user/leads");
  }

  @Test
  void refusesAnOperationThatTheSpecDoesNotHave() throws IOException {
    assertThat(run("docs", "--operation", "callNow", page("good.txt", PAGE))).isEqualTo(2);
    assertThat(err.toString()).contains("no operation callNow", "POST /user/lead").hasLineCount(1);
  }

  @Test
  void wantsTheWholeOfAnUpdate() throws IOException {
    assertThat(run("docs", page("good.txt", PAGE), "--update")).isEqualTo(2);
    assertThat(err.toString()).contains("--out").contains("--retrieved").hasLineCount(1);
  }

  private String page(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... arguments) {
    return LeadContract.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
