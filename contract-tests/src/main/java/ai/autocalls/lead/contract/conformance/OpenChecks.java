package ai.autocalls.lead.contract.conformance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** What is recorded because no one knows what is right, and what generated cases found. */
final class OpenChecks {
  private static final EnumSet<Scenario> EVERY = EnumSet.allOf(Scenario.class);

  private OpenChecks() {}

  static List<Check> all() {
    return List.of(
        recorded("VALID-14", Scenario.NULLS),
        recorded("VALID-15", Scenario.OTHER_CONTENT_TYPE),
        recorded("VALID-16", Scenario.OLDER_VARIABLES),
        recorded("CAMP-02", Scenario.OTHER_CAMPAIGN),
        recorded("HTTP-01", Scenario.NO_ACCEPT),
        new Check("HTTP-02", EVERY, OpenChecks::rateLimitHeaders),
        new Check("HTTP-03", EVERY, OpenChecks::times),
        generated("GEN-01"),
        generated("GEN-02"),
        generated("GEN-03"),
        generated("GEN-04"),
        generated("GEN-05"),
        generated("GEN-06"),
        new Check("GEN-07", Set.of(), OpenChecks::unsettled));
  }

  private static Check recorded(String id, Scenario scenario) {
    return new Check(id, Set.of(scenario), evidence -> Judge.recorded(evidence.of(scenario)));
  }

  private static Check generated(String id) {
    return new Check(id, Set.of(), evidence -> evidence.generated().verdict(id));
  }

  private static Verdict unsettled(Evidence evidence) {
    Verdict verdict = evidence.generated().verdict("GEN-07");
    return switch (verdict.outcome()) {
      case FAILED -> Verdict.info(verdict.expected() + "? " + verdict.detail(), verdict.exchange());
      case PASSED -> Verdict.info("all decided as the contract does", null);
      default -> verdict;
    };
  }

  private static Verdict rateLimitHeaders(Evidence evidence) {
    Set<String> seen = new TreeSet<>();
    for (String name : List.of("X-RateLimit-Limit", "X-RateLimit-Remaining", "Retry-After")) {
      if (evidence.responses().anyMatch(response -> response.header(name).isPresent())) {
        seen.add(name);
      }
    }
    return Verdict.info(seen.isEmpty() ? "none seen" : "seen: " + String.join(", ", seen), null);
  }

  private static Verdict times(Evidence evidence) {
    long[] millis =
        LongStream.concat(
                evidence.all().stream().mapToLong(Exchange::millis),
                evidence.generated().millis().stream().mapToLong(Long::longValue))
            .sorted()
            .toArray();
    return millis.length == 0
        ? Verdict.notRun("nothing was sent")
        : Verdict.info(
            "median %d ms, slowest %d ms, of %d requests"
                .formatted(millis[millis.length / 2], millis[millis.length - 1], millis.length),
            null);
  }
}
