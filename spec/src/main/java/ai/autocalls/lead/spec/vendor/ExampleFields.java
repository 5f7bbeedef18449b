package ai.autocalls.lead.spec.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that an example shows. */
final class ExampleFields {
  /** An object whose member names are the caller's own data, whichever page shows it. */
  private static final String OPEN_MAP = "variables";

  private final Map<String, FieldFact> fields = new LinkedHashMap<>();

  private ExampleFields() {}

  /**
   * Lists the fields of an example, each once; those of an array's elements together.
   *
   * @param side {@code request} or {@code response}
   */
  static List<FieldFact> of(String side, Example example) {
    ExampleFields found = new ExampleFields();
    found.members(side, example.fields());
    return List.copyOf(found.fields.values());
  }

  /** Whether an element stands inside an open map, so that it is data and no field. */
  static boolean isData(String element) {
    return element.matches(".*\\." + OPEN_MAP + "(\\[])?\\..*");
  }

  private void members(String prefix, JsonNode object) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = prefix + "." + member.getKey();
      JsonNode value = member.getValue();
      fields.putIfAbsent(
          name, new FieldFact(name, JsonType.of(value), null, null, FieldFact.Origin.EXAMPLE));
      if (member.getKey().equals(OPEN_MAP)) {
        continue;
      }
      members(name, value);
      if (value.isArray()) {
        value.forEach(element -> members(name + "[]", element));
      }
    }
  }
}
