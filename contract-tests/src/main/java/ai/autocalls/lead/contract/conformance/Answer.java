package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider answered.
 *
 * @param status the HTTP status
 * @param headers all values by header name, without regard to case
 * @param body the bytes of the body
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {
  private static final int SHOWN = 400;

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

  /** {@code data}, also where the whole answer is wrapped in an array of one. */
  JsonNode data() {
    JsonNode root = json().orElseGet(() -> ExactJson.object());
    return (root.isArray() && root.size() == 1 ? root.get(0) : root).path("data");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Status, content type and the start of the body, on one line. */
  String summary() {
    String line = text().replaceAll("\\s+", " ").strip();
    String cut = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return "status "
        + status
        + header("Content-Type").map(type -> ", " + type).orElse("")
        + (cut.isEmpty() ? ", no body" : ": " + cut);
  }
}
