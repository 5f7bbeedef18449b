package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema as far as two of them are compared: references followed, {@code allOf} merged, and the
 * several ways to write null and an open enumeration told apart from other alternatives.
 */
final class SchemaShape {
  private final String typeName;
  private final ObjectNode schema;
  private final boolean nullable;
  private final boolean open;
  private final List<JsonNode> alternatives;

  private SchemaShape(
      String typeName,
      ObjectNode schema,
      boolean nullable,
      boolean open,
      List<JsonNode> alternatives) {
    this.typeName = typeName;
    this.schema = schema;
    this.nullable = nullable;
    this.open = open;
    this.alternatives = alternatives;
  }

  static SchemaShape of(SpecDocument document, JsonNode node) {
    JsonNode target = document.resolve(node);
    String typeName = node.path("$ref").asText("").replaceAll("^.*/", "");
    ObjectNode schema = merged(document, target, 0);
    if (node.has("$ref") && node.isObject()) {
      // a description beside the reference overrides the target's
      node.properties().stream()
          .filter(member -> !member.getKey().equals("$ref"))
          .forEach(member -> schema.set(member.getKey(), member.getValue()));
    }
    boolean nullable = schema.path("nullable").asBoolean();
    schema.remove("nullable");
    nullable |= removeNullType(schema);
    List<JsonNode> alternatives = new ArrayList<>();
    for (String keyword : List.of("anyOf", "oneOf")) {
      JsonNode branches = schema.remove(keyword);
      if (branches != null) {
        for (JsonNode branch : branches) {
          if (document.resolve(branch).path("type").asText().equals("null")) {
            nullable = true;
          } else {
            alternatives.add(branch);
          }
        }
      }
    }
    boolean open = isOpenEnumeration(document, alternatives);
    if (open || alternatives.size() == 1) {
      SchemaShape only = of(document, withEnum(document, alternatives));
      only.schema.properties().forEach(m -> schema.set(m.getKey(), m.getValue()));
      String name = typeName.isEmpty() ? only.typeName : typeName;
      return new SchemaShape(
          name, schema, nullable || only.nullable, open || only.open, only.alternatives);
    }
    return new SchemaShape(typeName, schema, nullable, false, alternatives);
  }

  private static ObjectNode merged(SpecDocument document, JsonNode schema, int depth) {
    ObjectNode merged =
        schema.isObject()
            ? ((ObjectNode) schema).deepCopy()
            : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    JsonNode branches = merged.remove("allOf");
    if (branches != null && depth < 20) {
      for (JsonNode branch : branches) {
        for (var member : merged(document, document.resolve(branch), depth + 1).properties()) {
          merge(merged, member.getKey(), member.getValue());
        }
      }
    }
    return merged;
  }

  private static void merge(ObjectNode into, String keyword, JsonNode value) {
    if (keyword.equals("properties") && into.path(keyword) instanceof ObjectNode properties) {
      properties.setAll((ObjectNode) value);
    } else if (keyword.equals("required") && into.path(keyword) instanceof ArrayNode required) {
      required.addAll((ArrayNode) value);
    } else if (!into.has(keyword)) {
      into.set(keyword, value);
    }
  }

  /** {@code type: [string, 'null']} says string, and null too. */
  private static boolean removeNullType(ObjectNode schema) {
    if (!(schema.get("type") instanceof ArrayNode types)) {
      return false;
    }
    Set<String> names = new LinkedHashSet<>();
    types.forEach(type -> names.add(type.asText()));
    boolean nullable = names.remove("null");
    if (names.size() == 1) {
      schema.put("type", names.iterator().next());
    } else {
      ArrayNode others = schema.putArray("type");
      names.forEach(others::add);
    }
    return nullable;
  }

  /** An enumeration of strings, or any other string. */
  private static boolean isOpenEnumeration(SpecDocument document, List<JsonNode> alternatives) {
    if (alternatives.size() != 2) {
      return false;
    }
    JsonNode first = document.resolve(alternatives.get(0));
    JsonNode second = document.resolve(alternatives.get(1));
    return first.has("enum") != second.has("enum")
        && first.path("type").equals(second.path("type"))
        && (first.has("enum") ? second : first).size() == 1;
  }

  private static JsonNode withEnum(SpecDocument document, List<JsonNode> alternatives) {
    return alternatives.stream()
        .filter(branch -> document.resolve(branch).has("enum"))
        .findFirst()
        .orElse(alternatives.get(0));
  }

  /** The component's name, empty for a schema that stands where it is used. */
  String typeName() {
    return typeName;
  }

  JsonNode get(String keyword) {
    return schema.path(keyword);
  }

  Set<String> keywords() {
    Set<String> keywords = new LinkedHashSet<>();
    schema.fieldNames().forEachRemaining(keywords::add);
    return keywords;
  }

  boolean isNullable() {
    return nullable;
  }

  /** Whether the enumeration names known values of a set that may have others. */
  boolean isOpen() {
    return open;
  }

  List<JsonNode> alternatives() {
    return alternatives;
  }

  List<String> list(String keyword) {
    List<String> values = new ArrayList<>();
    schema.path(keyword).forEach(value -> values.add(value.asText()));
    return values;
  }
}
