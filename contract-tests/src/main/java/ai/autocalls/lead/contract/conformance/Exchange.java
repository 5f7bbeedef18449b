package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.client.internal.Redaction;
import java.nio.charset.StandardCharsets;
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
  private static final int SHOWN = 10_000;

  Optional<Answer> answered() {
    return Optional.ofNullable(answer);
  }

  boolean created() {
    return answer != null && answer.success();
  }

  boolean refused() {
    return answer != null && answer.refusal();
  }

  /** The response as a person reads it: status, content type and body. */
  String transcript() {
    if (answer == null) {
      return "no answer: " + failure;
    }
    return "HTTP status "
        + answer.status()
        + answer.header("Content-Type").map(type -> "\nContent-Type: " + type).orElse("")
        + "\n\n"
        + answer.text();
  }

  /** The same exchange as it may be shown: without the secrets, and not at any length. */
  Exchange shown(Redaction redaction) {
    return new Exchange(
        request.withBody(redaction.mask(request.bodyText()).getBytes(StandardCharsets.UTF_8)),
        answer == null ? null : answer.shown(redaction, SHOWN),
        failure,
        millis);
  }

  String summary() {
    return answer == null ? "no answer: " + failure : answer.summary();
  }
}
