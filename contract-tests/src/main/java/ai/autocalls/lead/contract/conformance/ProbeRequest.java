package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it will be sent, but for the token, which only the connection knows.
 *
 * @param path the path below the base URL, with the query where there is one
 * @param auth how it authorizes itself
 * @param headers all other headers
 * @param body the bytes of the body
 */
record ProbeRequest(
    String method, String path, Auth auth, Map<String, String> headers, byte[] body) {
  private static final String CREATION = "/user/lead";

  /** What is in the {@code Authorization} header. */
  enum Auth {
    TOKEN,
    NONE,
    UNKNOWN_TOKEN,
    NO_SCHEME
  }

  static ProbeRequest post(JsonNode body) {
    return post(ExactJson.text(body));
  }

  static ProbeRequest post(String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    headers.put("Content-Type", "application/json");
    return new ProbeRequest(
        "POST", CREATION, Auth.TOKEN, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks for the list of leads; a plus sign travels as {@code %2B}. */
  static ProbeRequest list(String query) {
    Map<String, String> headers = Map.of("Accept", "application/json");
    String path = "/user/leads?" + query.replace("+", "%2B");
    return new ProbeRequest("GET", path, Auth.TOKEN, headers, new byte[0]);
  }

  /** Whether it is sent to where leads are created. */
  boolean creates() {
    return path.equals(CREATION);
  }

  /** What follows the question mark; empty where nothing does. */
  String query() {
    return path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
  }

  String url(String baseUrl) {
    return baseUrl + path;
  }

  ProbeRequest withAuth(Auth changed) {
    return new ProbeRequest(method, path, changed, headers, body);
  }

  ProbeRequest withMethod(String changed) {
    return new ProbeRequest(changed, path, auth, headers, body);
  }

  ProbeRequest withBody(byte[] changed) {
    return new ProbeRequest(method, path, auth, headers, changed);
  }

  ProbeRequest withHeader(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new ProbeRequest(method, path, auth, changed, body);
  }

  ProbeRequest withoutHeader(String name) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(name);
    return new ProbeRequest(method, path, auth, changed, body);
  }

  /** The body as JSON; missing when it is none. */
  JsonNode json() {
    return ExactJson.read(body).orElseGet(() -> ExactJson.object().path("none"));
  }

  String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * A command that sends the same request; the token is taken from {@code $TOKEN}.
   *
   * @param baseUrl without a slash at its end
   */
  String curl(String baseUrl) {
    StringBuilder line =
        new StringBuilder("curl -X ").append(method).append(' ').append(quote(url(baseUrl)));
    switch (auth) {
      case TOKEN -> line.append(" -H \"Authorization: Bearer $TOKEN\"");
      case UNKNOWN_TOKEN, NO_SCHEME ->
          line.append(" -H ").append(quote("Authorization: " + header("")));
      case NONE -> {}
    }
    headers.forEach((name, value) -> line.append(" -H ").append(quote(name + ": " + value)));
    return body.length == 0
        ? line.toString()
        : line.append(" --data-raw ").append(quote(bodyText())).toString();
  }

  /** The value of {@code Authorization}. */
  String header(String token) {
    return switch (auth) {
      case TOKEN -> "Bearer " + token;
      case UNKNOWN_TOKEN -> "Bearer a-token-that-was-never-given";
      case NO_SCHEME -> "a-token-without-a-scheme";
      case NONE -> "";
    };
  }

  private static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
