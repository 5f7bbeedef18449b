package ai.autocalls.lead.contract.clients;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.spec.document.StrictJson;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param bytes every byte of it
 * @param head request line and headers
 * @param body the body, without what frames it; empty when it did not come whole
 * @param nanos when it had come
 */
record ReceivedRequest(byte[] bytes, List<String> head, byte[] body, long nanos) {
  String method() {
    return head.get(0).split(" ")[0];
  }

  /** Path and query. */
  String target() {
    String[] parts = head.get(0).split(" ");
    return parts.length > 1 ? parts[1] : "";
  }

  List<String> headers(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return head.stream()
        .skip(1)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  /** All values of a header, in lower case. */
  String header(String name) {
    return String.join(",", headers(name)).toLowerCase(Locale.ROOT);
  }

  /** The body as text; nothing when it is not UTF-8. */
  Optional<String> text() {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The body as a JSON object; missing when it is not one. */
  JsonNode json() {
    try {
      JsonNode json = StrictJson.read("body", text().orElse(""));
      return json.isObject() ? json : MissingNode.getInstance();
    } catch (UnreadableInputException e) {
      return MissingNode.getInstance();
    }
  }

  /** Every byte on one line, without secrets: what is not printable ASCII is escaped. */
  String line(Redaction redaction) {
    StringBuilder line = new StringBuilder();
    for (char one : redaction.mask(new String(bytes, StandardCharsets.ISO_8859_1)).toCharArray()) {
      switch (one) {
        case '\r' -> line.append("\\r");
        case '\n' -> line.append("\\n");
        default ->
            line.append(one >= ' ' && one < 0x7f ? "" + one : "\\x%02X".formatted((int) one));
      }
    }
    return line.toString();
  }
}
