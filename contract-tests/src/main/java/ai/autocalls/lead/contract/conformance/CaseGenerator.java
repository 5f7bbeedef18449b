package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes cases from the document: half of them allowed by it, half with one mistake. */
final class CaseGenerator {
  private CaseGenerator() {}

  /**
   * @param seed the same seed gives the same cases, but for the digits of numbers
   */
  static List<GeneratedCase> cases(SpecDocument spec, Target target, long seed, int count) {
    RequestGenerator requests = new RequestGenerator(spec, target, new Random(seed));
    Mutations mutations = new Mutations(spec, target, new Random(seed + 1));
    List<GeneratedCase> cases = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      cases.add(
          number % 2 == 1
              ? GeneratedCase.valid(number, requests.valid())
              : mutations.of(number, requests.valid()));
    }
    return cases;
  }
}
