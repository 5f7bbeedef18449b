package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.conformance.Verdict.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run found.
 *
 * @param baseUrl the provider
 * @param specVersion the version of the contract
 * @param strict whether a failed SHOULD counts
 * @param seed what reproduces the generated cases
 * @param results each requirement with what was found
 * @param leads the leads that were, or may have been, made
 * @param millis how long the run took
 */
public record ConformanceReport(
    String baseUrl,
    String specVersion,
    boolean strict,
    long seed,
    List<Result> results,
    List<LeadJournal.Entry> leads,
    long millis) {
  /**
   * Copies the lists.
   *
   * @param baseUrl the provider
   * @param specVersion the version of the contract
   * @param strict whether a failed SHOULD counts
   * @param seed what reproduces the generated cases
   * @param results each requirement with what was found
   * @param leads the leads that were, or may have been, made
   * @param millis how long the run took
   */
  public ConformanceReport {
    results = List.copyOf(results);
    leads = List.copyOf(leads);
  }

  /**
   * One requirement with what was found.
   *
   * @param requirement the requirement
   * @param verdict what its check found; a MAY is never failed
   */
  record Result(Requirement requirement, Verdict verdict) {}

  /** {@return whether nothing failed that must hold; under {@code strict}, or should} */
  public boolean conforms() {
    return failedIds(Level.MUST).isEmpty() && (!strict || failedIds(Level.SHOULD).isEmpty());
  }

  /**
   * {@return the ids of failed requirements of a level}
   *
   * @param level the level
   */
  public List<String> failedIds(Level level) {
    return results.stream()
        .filter(result -> result.verdict().outcome() == Outcome.FAILED)
        .map(Result::requirement)
        .filter(requirement -> requirement.level() == level)
        .map(Requirement::id)
        .toList();
  }

  int count(Outcome outcome) {
    return (int) results.stream().filter(r -> r.verdict().outcome() == outcome).count();
  }

  /**
   * {@return what the run says about each element of the contract: {@code yes} when all that was
   * judged of it passed, {@code no} when something failed, {@code n/a} when nothing was judged}
   */
  public Map<String, String> elements() {
    Map<String, List<Outcome>> outcomes =
        results.stream()
            .flatMap(
                result ->
                    result.requirement().elements().stream()
                        .map(element -> Map.entry(element, result.verdict().outcome())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    Map<String, String> said = new TreeMap<>();
    outcomes.forEach((element, all) -> said.put(element, word(all)));
    return said;
  }

  private static String word(Collection<Outcome> outcomes) {
    if (outcomes.contains(Outcome.FAILED)) {
      return "no";
    }
    return outcomes.contains(Outcome.PASSED) ? "yes" : "n/a";
  }
}
