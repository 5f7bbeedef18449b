package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.contract.pact.PactFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The interactions by which two pacts differ, by what each is called. */
final class PactChanges {
  private PactChanges() {}

  static List<String> between(Path older, Path newer) {
    Map<String, JsonNode> was = interactions(older);
    Map<String, JsonNode> is = interactions(newer);
    List<String> changes = new ArrayList<>();
    was.forEach(
        (name, interaction) -> {
          if (!is.containsKey(name)) {
            changes.add("- " + name);
          } else if (!is.get(name).equals(interaction)) {
            changes.add("~ " + name);
          }
        });
    is.keySet().stream()
        .filter(name -> !was.containsKey(name))
        .map(name -> "+ " + name)
        .forEach(changes::add);
    return changes;
  }

  private static Map<String, JsonNode> interactions(Path pact) {
    Map<String, JsonNode> interactions = new LinkedHashMap<>();
    for (JsonNode interaction : PactFile.read(pact).path("interactions")) {
      String states =
          String.join(", ", interaction.path("providerStates").findValuesAsText("name"));
      String description = interaction.path("description").asText();
      interactions.put(
          states.isEmpty() ? description : description + ", where " + states, interaction);
    }
    return interactions;
  }
}
