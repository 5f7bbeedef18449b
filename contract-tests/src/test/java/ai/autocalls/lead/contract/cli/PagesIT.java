package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit's pages as their readers see them, in light and dark. */
@Timeout(300)
class PagesIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theReportOfAProviderThatConformsIsAccessible(String scheme) throws Exception {
    try (Sandbox sandbox = sandbox().start()) {
      String page = report(sandbox);

      assertThat(page).contains("Conforms", "Failed MUST: none");
      assertThat(Axe.violations(folder, page, scheme)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theReportOfAProviderThatFailsIsAccessible(String scheme) throws Exception {
    try (Sandbox sandbox =
        sandbox().around(Fault.ID_AS_STRING).around(Fault.CRASH_ON_INVALID).start()) {
      String page = report(sandbox);

      assertThat(page).contains("Does not conform", "<a href=\"#RESP-04\">", "id=\"RESP-04\"");
      // Also what is folded away.
      assertThat(Axe.violations(folder, page.replace("<details>", "<details open>"), scheme))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theMatrixIsAccessible(String scheme) throws Exception {
    StringWriter page = new StringWriter();
    assertThat(run(page, "matrix", "--format", "html")).isZero();

    assertThat(Axe.violations(folder, page.toString(), scheme)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void aMatrixWithDriftIsAccessible(String scheme) throws Exception {
    Path pact = folder.resolve("pact.json");
    String reviewed = Files.readString(Path.of("pacts/" + PACT));
    Files.writeString(pact, reviewed.replace("\"allow_dupplicate\":", "\"allow_duplicate\":"));
    StringWriter page = new StringWriter();
    assertThat(run(page, "matrix", "--format", "html", "--pact", pact.toString())).isEqualTo(1);

    assertThat(Axe.violations(folder, page.toString(), scheme)).isEmpty();
  }

  private static final String PACT = "autocalls-lead-client-autocalls-lead-api.json";

  private static SandboxBuilder sandbox() {
    return Sandbox.builder().token(Fault.TOKEN).campaign(7, "Spring");
  }

  private String report(Sandbox sandbox) throws Exception {
    String provider = "--base-url " + sandbox.baseUrl() + " --token " + Fault.TOKEN;
    String line = "conformance " + provider + " --campaign-id 7 --cases 20 --report " + folder;
    run(new StringWriter(), line.split(" "));
    return Files.readString(folder.resolve("conformance.html"));
  }

  private static int run(StringWriter out, String... arguments) {
    return LeadContract.run(
        new PrintWriter(out, true), new PrintWriter(new StringWriter()), arguments);
  }
}
