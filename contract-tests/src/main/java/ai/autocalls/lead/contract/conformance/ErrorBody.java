package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The error bodies that sibling pages of the API show. */
final class ErrorBody {
  private ErrorBody() {}

  /** What keeps a response from being a known error body, or nothing. */
  static Optional<String> problem(Response response) {
    Optional<JsonNode> json = response.json();
    if (json.isEmpty() || !json.get().isObject()) {
      return Optional.of("no JSON object: " + response.summary());
    }
    if (!response.declaredJson()) {
      return Optional.of("JSON under another content type: " + response.summary());
    }
    JsonNode body = json.get();
    boolean described = body.path("message").isTextual() || body.path("error").isTextual();
    boolean success = !body.has("success") || body.get("success").isBoolean();
    return described && success && (!body.has("errors") || byField(body.get("errors")))
        ? Optional.empty()
        : Optional.of("an unknown error body: " + response.summary());
  }

  /** Whether a body gives reasons for a field. */
  static boolean names(Response response, String field) {
    JsonNode errors = response.json().orElseGet(ExactJson::object).path("errors");
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
