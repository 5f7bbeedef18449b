package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it will be sent, but for the token, which only the connection knows.
 *
 * @param method the HTTP method
 * @param auth how it authorizes itself
 * @param headers all other headers
 * @param body the bytes of the body
 */
record ProbeRequest(String method, Auth auth, Map<String, String> headers, byte[] body) {
  /** What stands in the {@code Authorization} header. */
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
    return new ProbeRequest("POST", Auth.TOKEN, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  ProbeRequest withAuth(Auth changed) {
    return new ProbeRequest(method, changed, headers, body);
  }

  ProbeRequest withMethod(String changed) {
    return new ProbeRequest(changed, auth, headers, body);
  }

  ProbeRequest withBody(byte[] changed) {
    return new ProbeRequest(method, auth, headers, changed);
  }

  ProbeRequest withHeader(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new ProbeRequest(method, auth, changed, body);
  }

  ProbeRequest withoutHeader(String name) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(name);
    return new ProbeRequest(method, auth, changed, body);
  }

  /** The body as JSON; missing when it is none. */
  JsonNode json() {
    return ExactJson.read(body).orElseGet(() -> ExactJson.object().path("none"));
  }

  String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A command that sends the same request; the token is taken from {@code $TOKEN}. */
  String curl(String url) {
    StringBuilder line =
        new StringBuilder("curl -X ").append(method).append(' ').append(quote(url));
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
      case UNKNOWN_TOKEN -> "Bearer a-token-that-no one-was-given";
      case NO_SCHEME -> "a-token-without-a-scheme";
      case NONE -> "";
    };
  }

  private static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
