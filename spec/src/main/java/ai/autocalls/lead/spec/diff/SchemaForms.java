package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas of a document in normal form, as they count in one direction. The same schema gives
 * the same form, which is what lets a recursive schema end.
 */
final class SchemaForms {
  /** Combined schemas can be many more than written ones; no contract is near this. */
  private static final int MAX_FORMS = 300_000;

  private final Source source;
  private final Direction direction;
  private final Map<Conjunction.Branch, Integer> numbers = new HashMap<>();
  private final Map<List<Integer>, Form> known = new HashMap<>();
  private final Deque<Runnable> unfinished = new ArrayDeque<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();
  private boolean working;

  SchemaForms(Source source, Direction direction) {
    this.source = source;
    this.direction = direction;
    findSubtypes();
  }

  Form of(JsonNode schema) {
    return of(List.of(schema));
  }

  /** The schema that all of these are together. */
  Form of(List<JsonNode> schemas) {
    Conjunction conjunction = Conjunction.of(source, schemas);
    List<Integer> key = conjunction.key(numbers);
    Form form = known.get(key);
    if (form == null) {
      form = new Form(schemas.size() == 1 ? name(schemas.get(0), 0) : "");
      known.put(key, form);
      if (known.size() > MAX_FORMS) {
        throw new UnreadableInputException(
            "A document combines its schemas into more than %d; it cannot be compared."
                .formatted(MAX_FORMS));
      }
      SchemaNormalization normalization = new SchemaNormalization(this, conjunction, form);
      unfinished.add(normalization::run);
      finish();
    }
    return form;
  }

  /** One after the other instead of one within the other: schemas nest deeper than a stack. */
  private void finish() {
    if (working) {
      return;
    }
    working = true;
    while (!unfinished.isEmpty()) {
      unfinished.poll().run();
    }
    working = false;
  }

  Source source() {
    return source;
  }

  Conjunction conjunction(JsonNode schema) {
    return Conjunction.of(source, List.of(schema));
  }

  /** Whether a property never travels this way. */
  boolean isAbsent(JsonNode property) {
    return conjunction(property).has(direction == Direction.REQUEST ? "readOnly" : "writeOnly");
  }

  /** A component that says of itself, by {@code allOf}, that it is a kind of the other one. */
  List<String> subtypes(String name) {
    return subtypes.getOrDefault(name, List.of());
  }

  Form referenced(String ref) {
    return of(JsonNodeFactory.instance.objectNode().put("$ref", ref));
  }

  static String ref(String component) {
    return "#/components/schemas/"
        + component.replace("~", "~0").replace("/", "~1").replace("%", "%25");
  }

  /** The name of the component that a schema is, also through wrappers that add nothing. */
  String name(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      return source.schemaName(schema);
    }
    if (schema.path("allOf").size() == 1 && depth < 10) {
      return name(schema.get("allOf").get(0), depth + 1);
    }
    return "";
  }

  private void findSubtypes() {
    source
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              for (JsonNode parent : schema.getValue().path("allOf")) {
                String name = parent.has("$ref") ? source.schemaName(parent) : "";
                if (!name.isEmpty()) {
                  subtypes.computeIfAbsent(name, none -> new ArrayList<>()).add(schema.getKey());
                }
              }
            });
  }
}
