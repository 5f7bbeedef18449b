package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response, ready to be sent. Its text form is the status only, since the body holds personal
 * data.
 *
 * @param body the bytes of the body, not to be changed
 * @param delay how long it is held back before it is sent
 */
public record SandboxResponse(
    int status, Map<String, String> headers, byte[] body, Duration delay) {
  /** No response: the connection is closed instead. */
  public static final SandboxResponse DROPPED = new SandboxResponse(0, Map.of(), new byte[0]);

  /** Copies the headers. */
  public SandboxResponse {
    headers = Map.copyOf(headers);
  }

  /**
   * A response that is sent at once.
   *
   * @param body the bytes of the body, not to be changed
   */
  public SandboxResponse(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, body, Duration.ZERO);
  }

  /**
   * A response with a JSON body.
   *
   * @return the response, declared as {@code application/json}
   */
  public static SandboxResponse json(int status, JsonNode body) {
    return new SandboxResponse(
        status, Map.of("Content-Type", "application/json"), Json.bytes(body));
  }

  /**
   * The body as JSON.
   *
   * @throws IllegalStateException when the body is not JSON
   */
  public JsonNode json() {
    return Json.trusted(body);
  }

  /** {@return the same response with another JSON body} */
  public SandboxResponse withJson(JsonNode json) {
    return new SandboxResponse(status, headers, Json.bytes(json), delay);
  }

  /** {@return the same response with another status} */
  public SandboxResponse withStatus(int changed) {
    return new SandboxResponse(changed, headers, body, delay);
  }

  /** {@return the same response with one header set} */
  public SandboxResponse withHeader(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new SandboxResponse(status, changed, body, delay);
  }

  boolean isDropped() {
    return status == DROPPED.status;
  }

  /** The same response, sent so much later. */
  SandboxResponse delayedBy(Duration more) {
    return new SandboxResponse(status, headers, body, delay.plus(more));
  }

  @Override
  public String toString() {
    return isDropped() ? "dropped" : "status " + status;
  }
}
