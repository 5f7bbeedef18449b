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
  private static final int TRANSCRIBED = 10_000;

  Optional<Answer> answered() {
    return Optional.ofNullable(answer);
  }

  boolean created() {
    return answer != null && answer.success();
  }

  boolean refused() {
    return answer != null && answer.refusal();
  }

  /** The answer as a person reads it: status, content type, and the body up to a length. */
  String transcript() {
    if (answer == null) {
      return "no answer: " + failure;
    }
    String body = answer.text();
    return "HTTP status "
        + answer.status()
        + answer.header("Content-Type").map(type -> "\nContent-Type: " + type).orElse("")
        + "\n\n"
        + (body.length() > TRANSCRIBED ? body.substring(0, TRANSCRIBED) + "…" : body);
  }

  String summary() {
    return answer == null ? "no answer: " + failure : answer.summary();
  }
}
