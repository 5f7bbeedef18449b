package ai.autocalls.lead.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The code samples of the partners' pages as programs that take their lead from the kit. */
public final class Samples {
  private static final Path FOLDER = Path.of("../spec/src/main/samples/createLead");

  /** A sample's own lead, and how its language takes the lead that is given. */
  private static final Map<String, List<String>> LEADS =
      Map.of(
          "create-lead.sh", List.of("'\\{.*\\}'", "\"$LEAD_REQUEST\""),
          "create_lead.py",
              List.of("\\{\\s+\"phone.*?\\},\\s+\\}", "json.loads(os.environ['LEAD_REQUEST'])"),
          "create-lead.mjs",
              List.of("\\{\\s+phone.*?\\},\\s+\\}", "JSON.parse(process.env.LEAD_REQUEST)"),
          "create_lead.php",
              List.of("\\[\\s+'phone.*?\\],\\s+\\]", "json_decode(getenv('LEAD_REQUEST'))"),
          "CreateLead.cs",
              List.of(
                  "@\"\\{.*?\\}\\s+\\}\"", "Environment.GetEnvironmentVariable(\"LEAD_REQUEST\")"),
          "CreateLead.java",
              List.of(
                  "CreateLeadRequest.builder\\(\\).*?build\\(\\)",
                  "new com.google.gson.GsonBuilder()"
                      + ".registerTypeAdapterFactory(new ai.autocalls.lead.model.ModelAdapters())"
                      + ".create().fromJson(System.getenv(\"LEAD_REQUEST\"),"
                      + " CreateLeadRequest.class)"));

  private static final Map<String, List<String>> TOOLS =
      Map.of(
          "create-lead.sh", List.of("sh", "curl"),
          "create_lead.py", List.of("python3"),
          "create-lead.mjs", List.of("node"),
          "create_lead.php", List.of("php"),
          "CreateLead.cs", List.of("mcs", "mono"));

  private Samples() {}

  /**
   * Copies a sample into a folder, with the names and the lead of the kit.
   *
   * @return the copy
   */
  public static Path withGivenLead(String name, Path folder) throws IOException {
    TOOLS.getOrDefault(name, List.of()).forEach(tool -> Tools.require(tool, name));
    List<String> lead = LEADS.get(name);
    String given =
        Files.readString(FOLDER.resolve(name))
            .replace("LEAD_API_URL", "LEAD_BASE_URL")
            .replace("LEAD_API_TOKEN", "LEAD_TOKEN")
            .replaceFirst("(?s)" + lead.get(0), Matcher.quoteReplacement(lead.get(1)));
    assertThat(given).as("lead of " + name).contains("LEAD_REQUEST");
    return Files.writeString(folder.resolve(name), given);
  }
}
