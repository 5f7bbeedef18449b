package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.contract.conformance.Requirements;
import ai.autocalls.lead.contract.report.Requirement;
import ai.autocalls.lead.spec.document.InputFile;
import ai.autocalls.lead.spec.document.StrictJson;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a conformance run found about a provider, read from its JSON report. */
public final class ProviderReport {
  private static final int MOST_MEBIBYTES = 20;

  /** The operation of the elements that a report names without one. */
  private static final String CREATION = "POST /user/lead";

  private static final Set<String> WORDS = Set.of("yes", "no", "n/a");

  private final String source;
  private final Map<String, String> elements = new HashMap<>();
  private final Map<String, String> outcomes = new HashMap<>();
  private final List<Requirement> requirements = Requirements.bundled();

  private ProviderReport(Path file, JsonNode report) {
    this.source =
        "%s: conformance of %s to contract %s"
            .formatted(file, report.path("baseUrl").asText(), report.path("spec").asText());
    report
        .path("elements")
        .properties()
        .forEach(entry -> elements.put(entry.getKey(), entry.getValue().asText()));
    for (JsonNode requirement : report.path("requirements")) {
      outcomes.put(requirement.path("id").asText(), requirement.path("outcome").asText());
    }
  }

  /**
   * Reads a report.
   *
   * @param file what {@code conformance --report} wrote as {@code conformance.json}
   * @throws UnreadableInputException when the file cannot be read, is above 20 MiB, or is not a
   *     report
   */
  public static ProviderReport read(Path file) {
    String text = InputFile.text(file, "the conformance.json of a run", MOST_MEBIBYTES);
    JsonNode report = StrictJson.read(file.toString(), text);
    check(file, report);
    return new ProviderReport(file, report);
  }

  private static void check(Path file, JsonNode report) {
    boolean judged = !report.path("elements").isEmpty();
    for (JsonNode word : report.path("elements")) {
      judged &= WORDS.contains(word.asText());
    }
    if (!judged || !report.path("requirements").isArray() || !report.path("baseUrl").isTextual()) {
      throw new UnreadableInputException(
          file + " is not a conformance report; name the JSON that conformance --report wrote.");
    }
  }

  /**
   * {@return what was read, for people; of each element, the requirements about it that were
   * judged}
   */
  public Statements statements() {
    Map<String, String> places = new HashMap<>();
    for (String element : elements.keySet()) {
      Set<String> judged = new TreeSet<>(with("passed", element));
      judged.addAll(with("failed", element));
      places.put(key(element), String.join(", ", judged));
    }
    return new Statements(source, List.of(), places);
  }

  private static String key(String element) {
    return element.matches("[A-Z]+ /.*") ? element : CREATION + " " + element;
  }

  /** The provider's cell: what failed counts as drift, what was not judged as nothing. */
  Cell cell(Row row) {
    String element = row.operation().equals(CREATION) ? row.element() : row.key();
    return switch (elements.getOrDefault(element, "")) {
      case "yes" -> Cell.YES;
      case "no" -> Cell.no(failure(element));
      case "n/a" -> Cell.notApplicable("No requirement about it was judged in this run.");
      default -> Cell.notApplicable("No requirement speaks of it.");
    };
  }

  private String failure(String element) {
    List<String> failed = with("failed", element);
    return failed.isEmpty()
        ? "provider fails a requirement about " + element + " that this kit does not know"
        : "provider fails " + String.join(", ", failed) + " about " + element;
  }

  private List<String> with(String outcome, String element) {
    List<String> ids = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (requirement.elements().contains(element)
          && outcome.equals(outcomes.get(requirement.id()))) {
        ids.add(requirement.id());
      }
    }
    return ids;
  }
}
