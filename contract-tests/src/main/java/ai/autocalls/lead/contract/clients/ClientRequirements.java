package ai.autocalls.lead.contract.clients;

import ai.autocalls.lead.contract.report.Requirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What this kit requires of a client. */
public final class ClientRequirements {
  private ClientRequirements() {}

  /** {@return all requirements, in the order of the file} */
  public static List<Requirement> bundled() {
    return Requirement.readAll(ClientRequirements.class, "client-requirements.yaml");
  }

  /** Every check, in the order of the requirements. */
  static List<ClientCheck> checks(Secrets secrets) {
    return Stream.of(
            SendChecks.all(), OnceChecks.all(), OutcomeChecks.all(), RunChecks.all(secrets))
        .flatMap(List::stream)
        .toList();
  }

  /** {@return the requirement ids of the checks with the ids of their scenarios; none for all} */
  public static Map<String, List<String>> scenarios() {
    Map<String, List<String>> scenarios = new LinkedHashMap<>();
    for (ClientCheck check : checks(Secrets.random())) {
      scenarios.put(check.id(), check.scenarios());
    }
    return scenarios;
  }

  /** {@return the ids of all scenarios with what is special about each} */
  public static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    Scenarios.all().forEach(scenario -> titles.put(scenario.id(), scenario.title()));
    return titles;
  }
}
