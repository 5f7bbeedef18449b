package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The error bodies that sibling pages of the API show. */
final class ErrorBody {
  private ErrorBody() {}

  /** What keeps an answer from being a known error body, or nothing. */
  static Optional<String> problem(Answer answer) {
    Optional<JsonNode> json = answer.json();
    if (json.isEmpty() || !json.get().isObject()) {
      return Optional.of("no JSON object: " + answer.summary());
    }
    if (!answer.declaredJson()) {
      return Optional.of("JSON under another content type: " + answer.summary());
    }
    JsonNode body = json.get();
    boolean told = body.path("message").isTextual() || body.path("error").isTextual();
    boolean success = !body.has("success") || body.get("success").isBoolean();
    return told && success && (!body.has("errors") || byField(body.get("errors")))
        ? Optional.empty()
        : Optional.of("an unknown error body: " + answer.summary());
  }

  /** Whether a body gives reasons for a field. */
  static boolean names(Answer answer, String field) {
    JsonNode errors = answer.json().orElseGet(ExactJson::object).path("errors");
    return byField(errors) && errors.has(field);
  }

  private static boolean byField(JsonNode errors) {
    if (!errors.isObject()) {
      return false;
    }
    for (JsonNode reasons : errors) {
      if (!reasons.isArray()) {
        return false;
      }
      for (JsonNode reason : reasons) {
        if (!reason.isTextual()) {
          return false;
        }
      }
    }
    return true;
  }
}
