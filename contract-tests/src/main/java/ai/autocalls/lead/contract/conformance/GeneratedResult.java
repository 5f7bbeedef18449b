package ai.autocalls.lead.contract.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of the generated cases: how many there were, and of each requirement the first failure,
 * shrunk.
 *
 * @param cases how many cases were judged
 * @param notRun why there were none; null when there were
 * @param failures the failure to show, by requirement id
 * @param counts how many cases failed, by requirement id
 * @param millis how long each took
 */
record GeneratedResult(
    int cases,
    String notRun,
    Map<String, Verdict> failures,
    Map<String, Integer> counts,
    List<Long> millis) {
  GeneratedResult {
    failures = new LinkedHashMap<>(failures);
    counts = new LinkedHashMap<>(counts);
    millis = List.copyOf(millis);
  }

  static GeneratedResult none(String reason) {
    return new GeneratedResult(0, reason, Map.of(), Map.of(), List.of());
  }

  Verdict verdict(String id) {
    if (notRun != null) {
      return Verdict.notRun("no generated cases: " + notRun);
    }
    return Optional.ofNullable(failures.get(id))
        .orElseGet(() -> Verdict.passed(cases + " generated cases"));
  }
}
