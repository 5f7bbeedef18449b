package ai.autocalls.lead.contract.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run found.
 *
 * @param subject the provider or the program that was checked
 * @param levels what the levels mean, in a sentence or two
 * @param sections what else there is to say
 * @param repeat what repeats the run, such as a seed; empty when nothing is needed
 */
public record Report(
    String subject,
    String specVersion,
    boolean strict,
    String levels,
    List<Result> results,
    List<Section> sections,
    long millis,
    String repeat) {
  /** Copies the lists. */
  public Report {
    results = List.copyOf(results);
    sections = List.copyOf(sections);
  }

  /** {@return whether nothing failed that must hold; under {@code strict}, or should} */
  public boolean conforms() {
    return failedIds(Level.MUST).isEmpty() && (!strict || failedIds(Level.SHOULD).isEmpty());
  }

  /** {@return the ids of failed requirements of a level} */
  public List<String> failedIds(Level level) {
    return results.stream()
        .filter(Result::failed)
        .map(Result::requirement)
        .filter(requirement -> requirement.level() == level)
        .map(Requirement::id)
        .toList();
  }

  /** {@return how many requirements ended so} */
  public int count(Outcome outcome) {
    return (int) results.stream().filter(result -> result.outcome() == outcome).count();
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
                        .map(element -> Map.entry(element, result.outcome())))
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

  /** How long the run took, and what repeats it. */
  String duration(String unit) {
    String seconds = String.format(Locale.ROOT, "%.1f %s", millis / 1000.0, unit);
    return repeat.isEmpty() ? seconds : seconds + ", " + repeat;
  }
}
