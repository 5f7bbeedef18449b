package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The error bodies that sibling pages of the API show (observed; no page shows one here). */
final class Errors {
  private Errors() {}

  static SandboxResponse message(int status, String message) {
    return SandboxResponse.json(status, Json.object().put("message", message));
  }

  static SandboxResponse unsuccessful(int status, String message) {
    return SandboxResponse.json(
        status, Json.object().put("message", message).put("success", false));
  }

  static SandboxResponse error(int status, String error) {
    return SandboxResponse.json(status, Json.object().put("error", error));
  }

  static SandboxResponse coded(int status, String error, String code) {
    return SandboxResponse.json(
        status, Json.object().put("success", false).put("error", error).put("error_code", code));
  }

  static SandboxResponse invalid(Map<String, List<String>> errors) {
    ObjectNode body = Json.object().put("message", "The given data was invalid.");
    ObjectNode fields = body.putObject("errors");
    errors.forEach((field, reasons) -> reasons.forEach(fields.withArray(field)::add));
    return SandboxResponse.json(422, body);
  }

  /** As a sibling page shows it; a header that only convention knows would stop a verifier. */
  static SandboxResponse limited(long seconds) {
    return SandboxResponse.json(
        429, Json.object().put("message", "Too Many Attempts.").put("retry_after", seconds));
  }

  static SandboxResponse tooManyAttempts(int limit, long seconds) {
    return limited(seconds)
        .withHeader("Retry-After", Long.toString(seconds))
        .withHeader("X-RateLimit-Limit", Integer.toString(limit))
        .withHeader("X-RateLimit-Remaining", "0");
  }
}
