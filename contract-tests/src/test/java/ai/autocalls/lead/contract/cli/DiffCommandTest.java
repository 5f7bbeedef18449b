package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private String contract;

  @BeforeEach
  void keepTheContract() throws IOException {
    contract = Files.writeString(folder.resolve("old.yaml"), text()).toString();
  }

  @Test
  void tellsThatNothingChanged() {
    assertThat(run("diff", contract, contract, "--check")).isZero();
    assertThat(out.toString()).startsWith("0 changes from ").endsWith("bump: none\n");
  }

  @Test
  void aRenamedFieldIsMajorAndFailsTheCheck() throws IOException {
    String renamed = edited("allow_dupplicate:", "allow_duplicate:");

    assertThat(run("diff", contract, renamed)).isZero();
    assertThat(out.toString())
        .startsWith("POST /user/lead:\nmajor request.allow_dupplicate property-renamed (request)")
        .endsWith("bump: major\n");
    assertThat(run("diff", "--check", contract, renamed)).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().contains("write `version: ");
  }

  @Test
  void jsonIsWholeWithTheCheckToo() throws IOException {
    String renamed = edited("allow_dupplicate:", "allow_duplicate:");

    assertThat(run("diff", "--format", "json", "--check", contract, renamed)).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(out.toString()).path("bump").asText())
        .isEqualTo("major");
  }

  @Test
  void markdownBeginsWithTheVersion() throws IOException {
    String described = edited("title: Autocalls lead API", "title: Leads");

    assertThat(run("diff", "--format", "markdown", contract, described)).isZero();
    assertThat(out.toString()).startsWith("## ").contains("### Wording and evidence");
  }

  @Test
  void whatCannotBeReadIsOneLineAndTwo() throws IOException {
    assertThat(run("diff", contract, folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(run("diff", contract, edited("openapi: 3.1.0", "openapi: [3.1.0"))).isEqualTo(2);
    assertThat(run("diff", contract)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).hasSize(3).noneMatch(line -> line.contains("Exception"));
  }

  @Test
  void whatIsNotAnOpenApi3DocumentIsOneLineAndTwo() throws IOException {
    String swagger = edited("openapi: 3.1.0", "swagger: '2.0'");
    assertThat(run("diff", contract, swagger)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("is not an OpenAPI 3 document", "swagger: 2.0");
  }

  @Test
  void aReferenceToAnotherFileIsOneLineAndTwo() throws IOException {
    String divided = edited("'#/components/schemas/Campaign'", "'campaign.yaml'");
    assertThat(run("diff", "--check", divided, divided)).isEqualTo(2);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("refers to `campaign.yaml`");
  }

  private String edited(String old, String replacement) throws IOException {
    assertThat(text()).contains(old);
    return Files.writeString(folder.resolve("new.yaml"), text().replace(old, replacement))
        .toString();
  }

  private static String text() {
    return SpecDocument.bundled().text();
  }

  private int run(String... arguments) {
    return LeadContract.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
