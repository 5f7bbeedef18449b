package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, ready to be sent. Its text form is the status only, since the body holds personal
 * data.
 *
 * @param status the HTTP status
 * @param headers header values by name
 * @param body the bytes of the body, not to be changed
 */
public record SandboxResponse(int status, Map<String, String> headers, byte[] body) {
  /**
   * Copies the headers.
   *
   * @param status the HTTP status
   * @param headers header values by name
   * @param body the bytes of the body, not to be changed
   */
  public SandboxResponse {
    headers = Map.copyOf(headers);
  }

  /**
   * An answer with a JSON body.
   *
   * @param status the HTTP status
   * @param body the body
   * @return the answer, declared as {@code application/json}
   */
  public static SandboxResponse json(int status, JsonNode body) {
    return new SandboxResponse(
        status, Map.of("Content-Type", "application/json"), Json.bytes(body));
  }

  /**
   * The body as JSON.
   *
   * @return the value, numbers exact
   * @throws IllegalStateException when the body is no JSON
   */
  public JsonNode json() {
    try {
      return Json.parse(body);
    } catch (MalformedJsonException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * {@return the same answer with another JSON body}
   *
   * @param json the body
   */
  public SandboxResponse withJson(JsonNode json) {
    return new SandboxResponse(status, headers, Json.bytes(json));
  }

  /**
   * {@return the same answer with another status}
   *
   * @param changed the status
   */
  public SandboxResponse withStatus(int changed) {
    return new SandboxResponse(changed, headers, body);
  }

  /**
   * {@return the same answer with one header set}
   *
   * @param name the header's name
   * @param value its value
   */
  public SandboxResponse withHeader(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new SandboxResponse(status, changed, body);
  }

  @Override
  public String toString() {
    return "status " + status;
  }
}
