package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it arrived. Its text form names method and path only, since header and body hold the
 * token and personal data.
 *
 * @param path the path as it was sent, without the query
 * @param query what follows the question mark, as it was sent; empty when nothing does
 * @param headers all values by header name; names are looked up without regard to case
 * @param body the bytes of the body, not to be changed
 */
public record SandboxRequest(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
  /** Copies the headers into a map that ignores the case of names. */
  public SandboxRequest {
    Map<String, List<String>> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    caseless.putAll(headers);
    headers = caseless;
  }

  /**
   * The value of a header that was sent once.
   *
   * @param name the header's name, in any case
   * @return the value; empty when the header is missing or was sent more than once
   */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** Whether the body is declared as {@code application/json}. */
  boolean isJson() {
    String type = header("Content-Type").orElse("");
    return type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  /**
   * The body as JSON.
   *
   * @throws IllegalStateException when the body is not JSON
   */
  public JsonNode json() {
    return Json.trusted(body);
  }

  /** {@return the same request with another body} */
  public SandboxRequest withJson(JsonNode json) {
    return new SandboxRequest(method, path, query, headers, Json.bytes(json));
  }

  /** {@return the same request with one value for a header} */
  public SandboxRequest withHeader(String name, String value) {
    Map<String, List<String>> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(headers);
    changed.put(name, List.of(value));
    return new SandboxRequest(method, path, query, changed, body);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
