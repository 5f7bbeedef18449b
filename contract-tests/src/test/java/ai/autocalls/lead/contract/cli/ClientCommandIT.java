package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.Tools;
import ai.autocalls.lead.spec.document.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCommandIT {
  private static final String CLIENT = Path.of("src/test/clients/client.py").toString();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @BeforeAll
  static void requirePython() {
    Tools.require("python3", "client.py");
  }

  @Test
  void aClientThatPassesEndsWithZero() {
    int code = run("client", "--scenario", "minimal", "status-500", "--", "python3", CLIENT);

    assertThat(code).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains("passed   ONCE-01", "not run  ONCE-02", "client.py: conforms");
  }

  @Test
  void aFailureShowsTheRequestsByteForByteWithoutTheToken() throws Exception {
    int code =
        run(
            "client",
            "--scenario",
            "status-500",
            "--format",
            "json",
            "--report",
            folder.toString(),
            "--",
            "python3",
            CLIENT,
            "repeats-500");

    assertThat(code).isEqualTo(1);
    JsonNode json = StrictJson.read("report", out.toString());
    assertThat(json.path("conforms").asBoolean(true)).isFalse();
    JsonNode failed = requirement(json, "ONCE-01");
    assertThat(failed.path("detail").asText()).isEqualTo("2 requests in scenario status-500");
    assertThat(failed.path("requests").asText())
        .contains(
            "POST /api/user/lead HTTP/1.1\\r\\n",
            "Authorization: Bearer ***\\r\\n",
            "\\r\\n\\r\\n{\"phone_number\": \"+12025550123\", \"campaign_id\": 7}")
        .doesNotContain("canary");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("client.txt", "client.json", "client.xml", "client.html");
    assertThat(Files.readString(folder.resolve("client.html")))
        .contains("Does not conform", "2 requests in scenario status-500");
    assertThat(Files.readString(folder.resolve("client.xml"))).contains("failures=\"1\"");
  }

  @Test
  void aProgramThatIsNotThereIsOneLine() {
    assertThat(run("client", "--", "no-such-program")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .startsWith("The program cannot be started: ")
        .contains("no-such-program")
        .hasLineCount(1);
  }

  @Test
  void anUnknownScenarioIsOneLine() {
    assertThat(run("client", "--scenario", "status-999", "--", "true")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no status-999").hasLineCount(1);
  }

  @Test
  void aCommandIsNeeded() {
    assertThat(run("client")).isEqualTo(2);
    assertThat(err.toString()).contains("COMMAND").hasLineCount(1);
  }

  private static JsonNode requirement(JsonNode report, String id) {
    for (JsonNode requirement : report.path("requirements")) {
      if (requirement.path("id").asText().equals(id)) {
        return requirement;
      }
    }
    throw new AssertionError(id);
  }

  private int run(String... arguments) {
    return LeadContract.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }
}
