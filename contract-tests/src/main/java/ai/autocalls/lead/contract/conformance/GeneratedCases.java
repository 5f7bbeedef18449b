package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Cases made from the document: half of them allowed by it, half with one mistake. */
final class GeneratedCases {
  private GeneratedCases() {}

  /**
   * Makes the cases.
   *
   * @param seed the same seed gives the same cases, but for the digits of numbers
   */
  static List<GeneratedCase> of(SpecDocument spec, Target target, long seed, int count) {
    RequestGenerator requests = new RequestGenerator(spec, target, new Random(seed));
    Mutations mutations = new Mutations(spec, target, new Random(seed + 1));
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number ->
                number % 2 == 1
                    ? valid(number, requests.valid())
                    : mutations.of(number, requests.valid()))
        .toList();
  }

  /** A case that the contract allows; of variables no page shows other values than text. */
  private static GeneratedCase valid(int number, ObjectNode body) {
    return new GeneratedCase(number, "valid", ProbeRequest.post(body), true, hasTextOnly(body));
  }

  private static boolean hasTextOnly(ObjectNode body) {
    for (JsonNode variables : body.findValues("variables")) {
      for (JsonNode value : variables) {
        if (!value.isTextual()) {
          return false;
        }
      }
    }
    return true;
  }
}
