package ai.autocalls.lead.contract.clients;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How one requirement is judged: by each observation that shows something about it.
 *
 * @param id the requirement's id
 * @param scenarios the ids of the scenarios that it looks at; all when there is none
 * @param shows whether an observation shows anything about it
 * @param problem what is wrong, or nothing
 */
record ClientCheck(
    String id,
    List<String> scenarios,
    String expected,
    Predicate<Observation> shows,
    Function<Observation, Optional<String>> problem) {
  /** A check of what the program sent, where it sent anything. */
  static ClientCheck ofSent(
      String id,
      List<String> scenarios,
      String expected,
      Function<Observation, Optional<String>> problem) {
    return new ClientCheck(id, scenarios, expected, seen -> !seen.requests().isEmpty(), problem);
  }

  static Optional<String> unless(boolean holds, String problem) {
    return holds ? Optional.empty() : Optional.of(problem);
  }

  boolean looksAt(Scenario scenario) {
    return scenarios.isEmpty() || scenarios.contains(scenario.id());
  }

  /** The observations to judge by. */
  List<Observation> of(List<Observation> all) {
    return all.stream().filter(seen -> looksAt(seen.scenario())).filter(shows).toList();
  }
}
