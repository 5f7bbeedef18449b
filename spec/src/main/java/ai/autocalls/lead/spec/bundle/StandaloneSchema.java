package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.JsonPointers;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A component of a document as a JSON Schema of its own, in the plain vocabulary of draft 2020-12:
 * it needs no other file, and a strict validator meets no keyword or format that it does not know.
 */
final class StandaloneSchema {
  static final String COMPONENTS = "#/components/schemas/";

  /** Keywords whose value is a map from names to schemas. */
  private static final Set<String> MAPS = Set.of("properties", "patternProperties", "$defs");

  /** Keywords whose value is data, not a schema. */
  private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

  /** Keywords that OpenAPI adds to JSON Schema. */
  private static final Set<String> OPENAPI = Set.of("discriminator", "xml", "externalDocs");

  /** The formats of draft 2020-12 that say something of a string. */
  private static final Set<String> FORMATS =
      Set.of(
          "date-time",
          "date",
          "time",
          "duration",
          "email",
          "idn-email",
          "hostname",
          "idn-hostname",
          "ipv4",
          "ipv6",
          "uri",
          "uri-reference",
          "iri",
          "iri-reference",
          "uuid",
          "uri-template",
          "json-pointer",
          "relative-json-pointer",
          "regex");

  private final SpecDocument spec;
  private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

  private StandaloneSchema(SpecDocument spec) {
    this.spec = spec;
  }

  /**
   * The body of a request. The correct spelling of the misspelt wire name is refused, since a
   * provider may ignore it silently.
   *
   * @param operation an operation of the document that has a body
   */
  static ObjectNode request(SpecDocument spec, ShownOperation operation) {
    ObjectNode schema = of(spec, operation, operation.requestBody(), "request");
    String root = schema.get("$ref").asText().substring(1);
    if (schema.at(root + "/properties") instanceof ObjectNode properties
        && properties.has("allow_dupplicate")) {
      ObjectNode refused = properties.putObject("allow_duplicate");
      refused.put(
          "description", "Never sent: the name on the wire is allow_dupplicate, with two p.");
      refused.putObject("not");
    }
    return schema;
  }

  /** The body of a successful response. */
  static ObjectNode response(SpecDocument spec, ShownOperation operation) {
    return of(spec, operation, operation.successBody(), "response");
  }

  private static ObjectNode of(
      SpecDocument spec, ShownOperation operation, JsonNode body, String message) {
    String reference = body.at("/schema/$ref").asText();
    if (!reference.startsWith(COMPONENTS)) {
      throw new UnreadableInputException(
          spec.name() + " does not refer to a component for a JSON body; lint says more.");
    }
    String version = spec.at("/info/version").asText();
    StandaloneSchema schema = new StandaloneSchema(spec);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:autocalls:lead-api:" + version + ":" + operation.prefix() + message);
    root.put("title", "JSON " + message + " of " + operation);
    root.put("$comment", spec.at("/info/title").asText() + " " + version + ", unofficial");
    root.put("$ref", schema.define(reference));
    root.set("$defs", schema.definitions);
    return root;
  }

  private String define(String reference) {
    String name = reference.substring(COMPONENTS.length());
    if (!definitions.has(name)) {
      definitions.putObject(name); // first, so that a schema within itself ends
      definitions.set(name, schema(spec.at(JsonPointers.fromRef(reference))));
    }
    return "#/$defs/" + name;
  }

  private JsonNode schema(JsonNode node) {
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(schema(item)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    comment(node, schema);
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      keyword(member.getKey(), member.getValue(), schema);
    }
    return schema;
  }

  private void keyword(String keyword, JsonNode value, ObjectNode schema) {
    if (keyword.equals("$ref")) {
      schema.put("$ref", define(value.asText()));
    } else if (keyword.equals("example")) {
      schema.putArray("examples").add(value);
    } else if (keyword.equals("format")) {
      if (FORMATS.contains(value.asText())) {
        schema.set(keyword, value);
      }
    } else if (MAPS.contains(keyword)) {
      ObjectNode named = schema.putObject(keyword);
      value.properties().forEach(entry -> named.set(entry.getKey(), schema(entry.getValue())));
    } else if (DATA.contains(keyword)) {
      schema.set(keyword, value);
    } else if (!keyword.startsWith("x-") && !OPENAPI.contains(keyword)) {
      schema.set(keyword, schema(value));
    }
  }

  private static void comment(JsonNode node, ObjectNode schema) {
    List<String> notes = new ArrayList<>();
    ShownEvidence evidence = ShownEvidence.of(node);
    if (!evidence.documented()) {
      notes.add(evidence.sentence());
    }
    if (node.path("x-sensitive").asBoolean()) {
      notes.add("Personal data: keep it out of logs.");
    }
    if (!notes.isEmpty()) {
      schema.put("$comment", String.join(" ", notes));
    }
  }
}
