package ai.autocalls.lead.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The fields that a schema defines, through references, compositions, items and maps. */
final class SchemaFields {
  private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");

  /** More than any document nests; the walk goes by recursion. */
  private static final int MOST_LEVELS = 250;

  /** Far more schemas than a contract uses, and few enough to end at once where they double. */
  private static final int MOST_VISITS = 200_000;

  private final SpecDocument spec;
  private final UnaryOperator<ElementPlace> found;
  private final Set<String> visited = new HashSet<>();
  private final Set<String> above = new HashSet<>();
  private final Map<String, Set<String>> required = new HashMap<>();
  private int level;

  /**
   * @param found keeps each field, and returns it as it is kept
   */
  SchemaFields(SpecDocument spec, UnaryOperator<ElementPlace> found) {
    this.spec = spec;
    this.found = found;
  }

  /**
   * Visits the fields of the schema at a place, each as often as the schema states it.
   *
   * @param prefix what the fields' names begin with
   * @param around the element that the schema is about; null where there is none
   */
  void visit(String prefix, String pointer, ElementPlace around) {
    visit(prefix, pointer, around, List.of(), required(pointer));
  }

  private void visit(
      String prefix, String pointer, ElementPlace around, List<String> outer, Set<String> names) {
    if (level++ == MOST_LEVELS || visited.size() >= MOST_VISITS) {
      throw new UnreadableInputException(
          "%s: the schemas under %s nest or repeat beyond bounds; let them refer to one another less."
              .formatted(spec.name(), prefix));
    }
    List<String> places = places(pointer);
    List<String> within = new ArrayList<>(outer);
    within.addAll(places);
    for (String place : places) {
      // a schema inside itself: its fields are named once
      if (visited.add(prefix + " " + place) && above.add(place)) {
        members(prefix, place, around, within, names);
        above.remove(place);
      }
    }
    level--;
  }

  private void members(
      String prefix, String place, ElementPlace around, List<String> within, Set<String> names) {
    JsonNode schema = spec.at(place);
    for (String part : parts(schema)) {
      visit(prefix, place + "/" + part, around, within, names);
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String pointer = JsonPointers.child(place + "/properties", property.getKey());
      String name = prefix + "." + property.getKey();
      ContractElement element =
          new ContractElement(name, type(spec, pointer), names.contains(property.getKey()));
      ElementPlace field =
          found.apply(new ElementPlace(element, null, places(pointer), within, around));
      visit(name, pointer, field);
    }
    if (schema.path("items").isObject()) {
      visit(prefix + "[]", place + "/items", around);
    }
    for (int i = 0; i < schema.path("prefixItems").size(); i++) {
      visit(prefix + "[]", place + "/prefixItems/" + i, around);
    }
    if (schema.path("additionalProperties").isObject()) {
      visit(prefix + ".*", place + "/additionalProperties", around);
    }
  }

  /** The subschemas that speak of the same value. */
  private static List<String> parts(JsonNode schema) {
    List<String> parts = new ArrayList<>();
    for (String composition : List.of("allOf", "anyOf", "oneOf")) {
      for (int i = 0; i < schema.path(composition).size(); i++) {
        parts.add(composition + "/" + i);
      }
    }
    for (String condition : List.of("then", "else")) {
      if (schema.path(condition).isObject()) {
        parts.add(condition);
      }
    }
    return parts;
  }

  /** Every place that constrains the value: beside a reference, too, except in OpenAPI 3.0. */
  private List<String> places(String pointer) {
    List<String> places = spec.references().schemaAt(pointer).places();
    return spec.at("/openapi").asText().startsWith("3.0")
        ? places.subList(places.size() - 1, places.size())
        : places;
  }

  /** The names that every value of the schema has. */
  private Set<String> required(String pointer) {
    Set<String> known = required.get(pointer);
    if (known != null) {
      return known;
    }
    required.put(pointer, Set.of()); // of a schema inside itself, nothing more
    if (level++ == MOST_LEVELS) {
      throw new UnreadableInputException(
          spec.name() + ": " + pointer + " nests beyond bounds; simplify its schema.");
    }
    Set<String> names = new LinkedHashSet<>();
    for (String place : places(pointer)) {
      JsonNode schema = spec.at(place);
      schema.path("required").forEach(name -> names.add(name.asText()));
      for (int i = 0; i < schema.path("allOf").size(); i++) {
        names.addAll(required(place + "/allOf/" + i));
      }
      for (String composition : ALTERNATIVES) {
        names.addAll(requiredByAll(place + "/" + composition));
      }
    }
    level--;
    required.put(pointer, names);
    return names;
  }

  private Set<String> requiredByAll(String alternatives) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < spec.at(alternatives).size(); i++) {
      Set<String> branch = required(alternatives + "/" + i);
      if (i == 0) {
        names.addAll(branch);
      } else {
        names.retainAll(branch);
      }
    }
    return names;
  }

  /**
   * The JSON type of a schema; of an open enumeration ({@code anyOf} of an enum and its base type)
   * that of the first branch.
   *
   * @return the type, several joined by {@code or}; null where the schema says none
   */
  static String type(SpecDocument spec, String pointer) {
    return type(spec, spec.at(pointer), new HashSet<>());
  }

  private static String type(SpecDocument spec, JsonNode reference, Set<String> passed) {
    Resolved resolved = spec.references().schema(reference);
    if (!resolved.places().isEmpty() && !passed.add(resolved.pointer())) {
      return null;
    }
    JsonNode type = resolved.node().path("type");
    if (type.isTextual()) {
      return type.asText();
    }
    if (type.isArray()) {
      List<String> names = new ArrayList<>();
      type.forEach(name -> names.add(name.asText()));
      return names.stream()
          .filter(name -> !name.equals("null"))
          .collect(Collectors.joining(" or "));
    }
    for (String composition : List.of("allOf", "anyOf", "oneOf")) {
      for (JsonNode part : resolved.node().path(composition)) {
        String found = type(spec, part, passed);
        if (Objects.nonNull(found) && !found.equals("null")) {
          return found;
        }
      }
    }
    return null;
  }
}
