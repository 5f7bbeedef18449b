package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * The document as OpenAPI 3.0, for tools that cannot read 3.1. What 3.0 has no place for moves to
 * where 3.0 has one; converting back gives the same document, or there is no conversion.
 */
final class OpenApi30 {
  private static final String VERSION = "3.0.3";
  private static final String SPDX = "https://spdx.org/licenses/";

  /** Values of these are data, in which nothing is converted. */
  private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "value");

  /** Values of these are maps, whose keys are names and not keywords. */
  private static final Set<String> MAPS =
      Set.of(
          "properties", "schemas", "responses", "headers", "paths", "content", "securitySchemes");

  /** Formats that older validators know; some refuse a document that names another. */
  private static final Set<String> FORMATS =
      Set.of("int32", "int64", "float", "double", "byte", "binary", "date", "date-time");

  private static final String OTHER_FORMAT = "x-format";

  private static final String NULLABLE = "nullable";

  /** Keywords of 3.1 that 3.0 cannot say in another way. */
  private static final Set<String> ONLY_31 =
      Set.of(
          "webhooks",
          "jsonSchemaDialect",
          "pathItems",
          "const",
          "if",
          "then",
          "else",
          "contains",
          "prefixItems",
          "patternProperties",
          "propertyNames",
          "dependentSchemas",
          "dependentRequired",
          "unevaluatedItems",
          "unevaluatedProperties",
          "contentEncoding",
          "contentMediaType",
          "$defs",
          "$id",
          "$anchor",
          "$comment");

  private OpenApi30() {}

  /**
   * @throws UnreadableInputException when it says something that 3.0 cannot say
   */
  static JsonNode of(JsonNode tree) {
    ObjectNode converted = (ObjectNode) down(tree, false);
    converted.put("openapi", VERSION);
    ObjectNode info = (ObjectNode) converted.get("info");
    rename(info, "summary", "x-summary");
    if (info.path("license") instanceof ObjectNode license && license.has("identifier")) {
      license.put("url", SPDX + license.remove("identifier").asText() + ".html");
    }
    if (!back(converted, tree.path("openapi").asText()).equals(tree)) {
      throw new UnreadableInputException(
          "The document cannot be said in OpenAPI 3.0 without loss; keep to what both versions"
              + " have.");
    }
    return converted;
  }

  private static JsonNode down(JsonNode node, boolean map) {
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(down(item, false)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    boolean described = !map && node.has("$ref") && node.size() > 1;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String key = member.getKey();
      JsonNode value = member.getValue();
      boolean types = !map && key.equals("type") && value.isArray();
      if (types && isNullable(value)) {
        object.set(key, value.get(0));
        object.put(NULLABLE, true);
        continue;
      }
      if (types || (!map && ONLY_31.contains(key))) {
        throw new UnreadableInputException(
            "OpenAPI 3.0 has no way to say `" + key + ": " + value + "`; the bundle needs one.");
      }
      if (described && key.equals("$ref")) {
        object.putArray("allOf").addObject().set("$ref", value); // 3.0 ignores what is beside it
      } else if (!map && key.equals("format") && !FORMATS.contains(value.asText())) {
        object.set(OTHER_FORMAT, value);
      } else {
        object.set(key, isData(key, map) ? value : down(value, !map && MAPS.contains(key)));
      }
    }
    return object;
  }

  private static JsonNode back(ObjectNode converted, String version) {
    ObjectNode tree = (ObjectNode) up(converted, false);
    tree.put("openapi", version);
    ObjectNode info = (ObjectNode) tree.get("info");
    rename(info, "x-summary", "summary");
    if (info.path("license") instanceof ObjectNode license
        && license.path("url").asText().startsWith(SPDX)) {
      String url = license.remove("url").asText();
      license.put("identifier", url.substring(SPDX.length(), url.length() - ".html".length()));
    }
    return tree;
  }

  private static JsonNode up(JsonNode node, boolean map) {
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(up(item, false)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String key = member.getKey();
      JsonNode value = member.getValue();
      if (!map && key.equals("allOf") && value.size() == 1 && value.path(0).has("$ref")) {
        object.set("$ref", value.path(0).get("$ref"));
      } else if (!map && key.equals(OTHER_FORMAT)) {
        object.set("format", value);
      } else if (!map && key.equals(NULLABLE)) {
        JsonNode type = object.get("type");
        object.putArray("type").add(type).add("null");
      } else {
        object.set(key, isData(key, map) ? value : up(value, !map && MAPS.contains(key)));
      }
    }
    return object;
  }

  /** One type or null, which 3.0 says in another way. */
  private static boolean isNullable(JsonNode types) {
    return types.size() == 2
        && !types.get(0).asText().equals("null")
        && types.get(1).asText().equals("null");
  }

  private static boolean isData(String key, boolean map) {
    return !map && (DATA.contains(key) || key.startsWith("x-"));
  }

  private static void rename(ObjectNode object, String from, String to) {
    if (object.has(from)) {
      object.set(to, object.remove(from));
    }
  }
}
