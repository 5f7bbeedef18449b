package ai.autocalls.lead.contract.pact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What a broker says, made fit for a terminal: one line, of bounded length, without control
 * characters and without credentials.
 */
final class BrokerText {
  private static final int MAX_LENGTH = 500;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private BrokerText() {}

  static String line(BrokerAccess access, String text) {
    if (text == null) {
      return "no reason given";
    }
    String line = access.redacted(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }

  /** The reasons that a response gives under {@code errors} or {@code error}, or an empty text. */
  static String reasons(BrokerAccess access, String body) {
    if (body == null) {
      return "";
    }
    JsonNode json;
    try {
      json = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return ""; // A proxy's page: its status says as much, and its text is for a browser.
    }
    List<String> reasons = new ArrayList<>();
    collect("", json.has("errors") ? json.get("errors") : json.path("error"), reasons);
    return reasons.isEmpty() ? "" : line(access, String.join("; ", reasons));
  }

  /** Brokers group reasons by field, list them, or wrap each in an object, by version. */
  private static void collect(String field, JsonNode reason, List<String> reasons) {
    if (reason.isObject()) {
      reason.properties().forEach(entry -> collect(entry.getKey(), entry.getValue(), reasons));
    } else if (reason.isArray()) {
      reason.forEach(element -> collect(field, element, reasons));
    } else if (reason.isTextual()) {
      reasons.add(field.isEmpty() ? reason.asText() : field + " " + reason.asText());
    }
  }
}
