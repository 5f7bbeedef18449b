package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Values as findings show them. */
final class Shown {
  private Shown() {}

  static String value(JsonNode value) {
    if (value == null) {
      return null;
    }
    if (value.isArray()) {
      List<String> members = new ArrayList<>();
      value.forEach(member -> members.add(value(member)));
      return String.join(", ", members);
    }
    return value.isTextual() ? value.asText().strip() : value.toString();
  }
}
