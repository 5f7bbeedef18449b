package ai.autocalls.lead.contract.conformance;

import java.util.Optional;

/**
 * A request and what came of it.
 *
 * @param request what was sent
 * @param answer what came back; null when nothing did
 * @param failure why nothing came back; null when something did
 * @param millis how long it took
 */
record Exchange(ProbeRequest request, Answer answer, String failure, long millis) {
  Optional<Answer> answered() {
    return Optional.ofNullable(answer);
  }

  boolean created() {
    return answer != null && answer.success();
  }

  boolean refused() {
    return answer != null && answer.refusal();
  }

  String summary() {
    return answer == null ? "no answer: " + failure : answer.summary();
  }
}
