package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.docs.FactsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(out.toString())
        .contains("old.txt")
        .contains("request.allow_duplicate")
        .contains("spelling")
        .contains("5");
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
