package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.client.internal.Redaction;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a provider sent back.
 *
 * @param headers all values by header name, without regard to case
 * @param body the bytes of the body
 */
record Response(int status, Map<String, List<String>> headers, byte[] body) {
  boolean success() {
    return status >= 200 && status < 300;
  }

  boolean refusal() {
    return status >= 400 && status < 500;
  }

  Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  boolean declaredJson() {
    String type = header("Content-Type").orElse("").split(";", 2)[0].strip();
    return type.toLowerCase(Locale.ROOT).equals("application/json");
  }

  Optional<JsonNode> json() {
    return ExactJson.read(body);
  }

  /** {@code data}, also where the whole response is wrapped in an array of one. */
  JsonNode data() {
    JsonNode root = json().orElseGet(() -> ExactJson.object());
    return (root.isArray() && root.size() == 1 ? root.get(0) : root).path("data");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Status, content type and body, on one line; to be masked, and cut afterwards. */
  String summary() {
    String line = text().replaceAll("\\s+", " ").strip();
    return "status "
        + status
        + header("Content-Type").map(type -> ", " + type).orElse("")
        + (line.isEmpty() ? ", no body" : ": " + line);
  }

  /** The same response as it may be shown: without the secrets, and the start of the body only. */
  Response shown(Redaction redaction, int bodyCharacters) {
    Map<String, List<String>> masked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> masked.put(name, values.stream().map(redaction::mask).toList()));
    String start = redaction.cut(text(), bodyCharacters);
    return new Response(status, masked, start.getBytes(StandardCharsets.UTF_8));
  }
}
