package ai.autocalls.lead.spec.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field of a body, as pages show it.
 *
 * @param element the element's name, such as {@code request.secondary_contacts[].phone_number}
 * @param type the JSON type
 * @param detail what the type alone does not say, such as a format; empty where there is nothing
 * @param required whether the schema requires it
 * @param indispensable whether an answer without it says nothing
 * @param sensitive whether it holds personal data
 * @param description what it means, as Markdown
 * @param evidence how well it is known
 * @param pattern a regular expression that values match; empty where there is none
 * @param values the known values of an open enumeration
 * @param example a value as JSON
 */
record Field(
    String element,
    String type,
    String detail,
    boolean required,
    boolean indispensable,
    boolean sensitive,
    String description,
    Evidence evidence,
    String pattern,
    List<String> values,
    String example) {

  /**
   * @param root what the elements' names begin with
   * @param schema a dereferenced object schema
   */
  static List<Field> of(String root, JsonNode schema) {
    List<Field> fields = new ArrayList<>();
    collect(root, schema, Evidence.of(schema), fields);
    return fields;
  }

  /** A stable anchor, without the characters that an address would have to escape. */
  String anchor() {
    return element.replace("[]", "");
  }

  String descriptionHtml() {
    return Markdown.html(description);
  }

  /** The name within the body. */
  String path() {
    return element.substring(element.indexOf('.') + 1);
  }

  /** How many objects the field lies within. */
  int depth() {
    return (int) path().chars().filter(c -> c == '.').count();
  }

  /** A field without a mark of its own is known no better than the object that it is part of. */
  private static void collect(String root, JsonNode schema, Evidence above, List<Field> fields) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String element = root + "." + property.getKey();
      JsonNode value = property.getValue();
      Evidence evidence = Evidence.of(value, above);
      fields.add(field(element, value, required.contains(property.getKey()), evidence));
      collect(element, value, evidence, fields);
      JsonNode items = value.path("items");
      collect(element + "[]", items, Evidence.of(items, evidence), fields);
    }
  }

  private static Field field(String element, JsonNode schema, boolean required, Evidence evidence) {
    List<String> values = new ArrayList<>();
    schema.path("x-extensible-enum").forEach(value -> values.add(value.asText()));
    return new Field(
        element,
        schema.path("type").asText(),
        schema.path("format").asText(""),
        required,
        schema.path("x-indispensable").asBoolean(),
        schema.path("x-sensitive").asBoolean(),
        schema.path("description").asText().strip(),
        evidence,
        schema.path("pattern").asText(""),
        values,
        schema.path("type").asText().equals("object") || !schema.has("example")
            ? ""
            : schema.path("example").toString());
  }
}
