package ai.autocalls.lead.spec.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field of a body, as pages show it.
 *
 * @param element the element's name, such as {@code request.secondary_contacts[].phone_number}
 * @param detail what the type alone does not say, such as a format; empty where there is nothing
 * @param indispensable whether a response without it says nothing
 * @param pattern a regular expression that values match; empty where there is none
 */
record Field(
    String element,
    String type,
    String detail,
    boolean required,
    boolean indispensable,
    boolean sensitive,
    String description,
    ShownEvidence evidence,
    String pattern,
    List<String> values,
    String example) {
  private static final Map<String, String> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("minimum", "from");
    LABELS.put("maximum", "to");
    LABELS.put("default", "by default");
  }

  /**
   * @param root what the elements' names begin with
   */
  static List<Field> of(String root, JsonNode schema) {
    List<Field> fields = new ArrayList<>();
    collect(root, schema, ShownEvidence.of(schema), fields);
    return fields;
  }

  /** A parameter of a request or a header of a response. */
  static Field ofParameter(String element, String place, JsonNode object) {
    boolean required = object.path("required").asBoolean() || place.equals("path");
    return field(element, object, object.path("schema"), required, ShownEvidence.of(object));
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
  private static void collect(
      String root, JsonNode schema, ShownEvidence above, List<Field> fields) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String element = root + "." + property.getKey();
      JsonNode value = property.getValue();
      ShownEvidence evidence = ShownEvidence.of(value, above);
      fields.add(field(element, value, value, required.contains(property.getKey()), evidence));
      collect(element, value, evidence, fields);
      JsonNode items = value.path("items");
      collect(element + "[]", items, ShownEvidence.of(items, evidence), fields);
    }
  }

  private static Field field(
      String element,
      JsonNode described,
      JsonNode schema,
      boolean required,
      ShownEvidence evidence) {
    List<String> values = new ArrayList<>();
    schema.path("x-extensible-enum").forEach(value -> values.add(value.asText()));
    JsonNode example = described.path("example");
    return new Field(
        element,
        String.join(" or ", types(schema)),
        detail(schema),
        required,
        described.path("x-indispensable").asBoolean(),
        described.path("x-sensitive").asBoolean(),
        described.path("description").asText().strip(),
        evidence,
        schema.path("pattern").asText(""),
        values,
        example.isMissingNode() || example.isObject() ? "" : example.toString());
  }

  private static List<String> types(JsonNode schema) {
    List<String> types = new ArrayList<>();
    JsonNode type = schema.path("type");
    (type.isArray() ? type : List.of(type)).forEach(name -> types.add(name.asText()));
    types.remove("null");
    return types;
  }

  private static String detail(JsonNode schema) {
    List<String> details = new ArrayList<>();
    schema.path("type").forEach(type -> details.add(type.asText().equals("null") ? "or null" : ""));
    details.add(schema.path("format").asText(""));
    LABELS.forEach(
        (keyword, label) ->
            details.add(schema.has(keyword) ? label + " " + schema.get(keyword).asText() : ""));
    details.removeIf(String::isEmpty);
    return String.join(", ", details);
  }
}
