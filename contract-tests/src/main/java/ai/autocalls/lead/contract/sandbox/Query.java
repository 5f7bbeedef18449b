package ai.autocalls.lead.contract.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a query, read by type. Each reader returns null for what was not sent and for
 * what it refuses; {@link #errors} then has the reason. Of repeated names, the last one counts, and
 * a bare plus sign is a space, both as the framework has it (inferred).
 */
record Query(Map<String, String> values, Map<String, List<String>> errors) {
  static Query of(SandboxRequest request) {
    Query query = new Query(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (String pair : request.query().split("&")) {
      String[] parts = pair.split("=", 2);
      query.values.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
    }
    return query;
  }

  String text(String name) {
    return values.get(name);
  }

  String oneOf(String name, List<String> known) {
    String value = values.get(name);
    return value == null || known.contains(value)
        ? value
        : refuse(name, "must be one of: " + String.join(", ", known));
  }

  Long integer(String name, long least, long most) {
    String value = values.get(name);
    if (value == null) {
      return null;
    }
    try {
      long number = Long.parseLong(value);
      return number >= least && number <= most
          ? (Long) number
          : refuse(name, "must be " + least + " to " + most);
    } catch (NumberFormatException e) {
      return refuse(name, "must be an integer");
    }
  }

  LocalDate day(String name) {
    String value = values.get(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      return refuse(name, "must be a date such as 2026-03-01");
    }
  }

  private <T> T refuse(String name, String reason) {
    errors
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add("The " + name.replace('_', ' ') + " field " + reason + ".");
    return null;
  }

  /** What is not percent-encoded correctly stays as it was sent. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
