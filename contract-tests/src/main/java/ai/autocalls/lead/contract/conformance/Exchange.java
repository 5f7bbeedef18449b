package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.client.internal.Redaction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request and what came of it.
 *
 * @param failure why nothing came back; null when something did
 */
record Exchange(ProbeRequest request, Response response, String failure, long millis) {
  private static final int SHOWN = 10_000;

  Optional<Response> received() {
    return Optional.ofNullable(response);
  }

  boolean created() {
    return response != null && response.success();
  }

  boolean refused() {
    return response != null && response.refusal();
  }

  /** The response as a person reads it: status, content type and body. */
  String transcript() {
    if (response == null) {
      return "no response: " + failure;
    }
    return "HTTP status "
        + response.status()
        + response.header("Content-Type").map(type -> "\nContent-Type: " + type).orElse("")
        + "\n\n"
        + response.text();
  }

  /** The same exchange as it may be shown: without the secrets, and not at any length. */
  Exchange shown(Redaction redaction) {
    return new Exchange(
        request.withBody(redaction.mask(request.bodyText()).getBytes(StandardCharsets.UTF_8)),
        response == null ? null : response.shown(redaction, SHOWN),
        failure,
        millis);
  }

  String summary() {
    return response == null ? "no response: " + failure : response.summary();
  }
}
