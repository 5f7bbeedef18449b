package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it will be sent, but for the token, which only the connection knows.
 *
 * @param query what the list of leads is asked for; null for a request to the endpoint that creates
 *     leads
 * @param auth how it authorizes itself
 * @param headers all other headers
 * @param body the bytes of the body
 */
record ProbeRequest(
    String method, String query, Auth auth, Map<String, String> headers, byte[] body) {
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
        "POST", null, Auth.TOKEN, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks for the list of leads; a plus sign travels as {@code %2B}. */
  static ProbeRequest list(String query) {
    Map<String, String> headers = Map.of("Accept", "application/json");
    return new ProbeRequest("GET", query.replace("+", "%2B"), Auth.TOKEN, headers, new byte[0]);
  }

  boolean lists() {
    return query != null;
  }

  /**
   * @param endpoint where leads are created; the list is beside it, with an s
   */
  String url(String endpoint) {
    return lists() ? endpoint + "s?" + query : endpoint;
  }

  ProbeRequest withAuth(Auth changed) {
    return new ProbeRequest(method, query, changed, headers, body);
  }

  ProbeRequest withMethod(String changed) {
    return new ProbeRequest(changed, query, auth, headers, body);
  }

  ProbeRequest withBody(byte[] changed) {
    return new ProbeRequest(method, query, auth, headers, changed);
  }

  ProbeRequest withHeader(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new ProbeRequest(method, query, auth, changed, body);
  }

  ProbeRequest withoutHeader(String name) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(name);
    return new ProbeRequest(method, query, auth, changed, body);
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
   * @param endpoint where leads are created
   */
  String curl(String endpoint) {
    StringBuilder line =
        new StringBuilder("curl -X ").append(method).append(' ').append(quote(url(endpoint)));
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
