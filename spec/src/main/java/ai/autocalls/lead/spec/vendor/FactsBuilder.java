package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.Block.Side;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts facts together. Where a page lists a field twice, both statements count. */
final class FactsBuilder {
  /** An object whose member names are the caller's own data, whichever page shows it. */
  private static final String OPEN_MAP = "variables";

  private final Endpoint endpoint;
  private final Example request;
  private final Example response;
  private final Map<String, FieldFact> fields = new LinkedHashMap<>();
  private final Map<String, Integer> lines;

  FactsBuilder(Endpoint endpoint, Example request, Example response) {
    this.endpoint = endpoint;
    this.request = request;
    this.response = response;
    this.lines = new LinkedHashMap<>(endpoint.lines);
  }

  Facts build() {
    return new Facts(
        endpoint.method,
        endpoint.path,
        endpoint.host,
        endpoint.auth,
        List.copyOf(endpoint.statuses),
        side("request"),
        side("response"),
        examples(),
        Map.copyOf(lines));
  }

  private Map<String, FieldFact> side(String side) {
    Map<String, FieldFact> of = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> {
          if (name.startsWith(side + ".")) {
            of.put(name.substring(side.length() + 1), field);
          }
        });
    return of;
  }

  private Map<String, Example> examples() {
    Map<String, Example> examples = new LinkedHashMap<>();
    if (request != Example.NONE) {
      examples.put("request", request);
    }
    if (response != Example.NONE) {
      examples.put("response", response);
    }
    return examples;
  }

  /** Adds the fields of a body: those that the page lists, then what only its example shows. */
  void add(Side side, Map<ListedField, String> names, Example example) {
    Map<String, FieldFact> shown = new LinkedHashMap<>();
    members(side.id(), example.fields(), shown);
    Set<String> arrays = new LinkedHashSet<>();
    shown.forEach(
        (name, f) -> {
          if (isArray(f)) {
            arrays.add(name);
          }
        });
    Boolean unmarked = side == Side.REQUEST ? unmarked(names.keySet()) : null;
    String foreign = side == Side.REQUEST ? foreignRequired(names.keySet(), example) : null;
    Map<String, FieldFact> listed = new LinkedHashMap<>();
    names.forEach(
        (field, bare) -> {
          String name = throughArrays(side.id(), bare, arrays);
          if (name.matches(".*\\." + OPEN_MAP + "(\\[])?\\..*")) {
            return;
          }
          Boolean required = field.required != null ? field.required : unmarked;
          if (field.foreignMark != null && field.required == null) {
            required =
                field.foreignMark.equals(foreign)
                    ? Boolean.TRUE
                    : foreign == null ? null : required;
          }
          FieldFact fact = fact(field, required);
          listed.merge(name, fact, FactsBuilder::both);
          lines.putIfAbsent(name, field.line);
          if (isArray(fact)) {
            arrays.add(name);
          }
        });
    fields.putAll(listed);
    shown.forEach(fields::putIfAbsent);
  }

  /** Adds what is sent beside the body, but for the headers that any client sends. */
  void addParameters(List<ListedField> parameters) {
    Map<String, FieldFact> found = new LinkedHashMap<>();
    for (ListedField field : parameters) {
      String key = field.place + "." + field.name;
      boolean standard =
          Words.meaning("headers", field.name) != null && !field.place.equals("query");
      if (!standard && !field.name.isEmpty() && !field.name.equals(endpoint.auth)) {
        String name = Side.REQUEST.id() + "." + key;
        found.merge(name, fact(field, field.required), FactsBuilder::both);
        lines.putIfAbsent(name, field.line);
      }
    }
    fields.putAll(found);
  }

  private static FieldFact fact(ListedField field, Boolean required) {
    return new FieldFact(field.type, required, field.defaultValue, Map.copyOf(field.bounds), null);
  }

  /** A field without a mark is the opposite of those that have one. */
  private static Boolean unmarked(Set<ListedField> fields) {
    boolean required =
        fields.stream().anyMatch(f -> Boolean.TRUE.equals(f.required) || f.foreignMark != null);
    boolean optional = fields.stream().anyMatch(f -> Boolean.FALSE.equals(f.required));
    return required ? Boolean.FALSE : optional ? Boolean.TRUE : null;
  }

  /** The first mark in an unknown language, unless a field that bears it may be left out. */
  private static String foreignRequired(Set<ListedField> fields, Example example) {
    String first = null;
    Set<String> keys = Nesting.keys(example.json());
    for (ListedField field : fields) {
      first = first == null ? field.foreignMark : first;
      boolean mustShow = example != Example.NONE && !field.name.contains(".");
      if (first != null
          && first.equals(field.foreignMark)
          && mustShow
          && !keys.contains(field.name)) {
        return null;
      }
    }
    return first;
  }

  private static FieldFact both(FieldFact one, FieldFact other) {
    Set<String> types = new LinkedHashSet<>();
    for (String type : Arrays.asList(one.type(), other.type())) {
      types.addAll(type == null ? List.of() : List.of(type.split(" \\| ")));
    }
    Map<String, String> bounds = new LinkedHashMap<>(other.bounds());
    bounds.putAll(one.bounds());
    boolean must = Boolean.TRUE.equals(one.required()) || Boolean.TRUE.equals(other.required());
    return new FieldFact(
        types.isEmpty() ? null : String.join(" | ", types),
        must ? Boolean.TRUE : one.required(),
        one.defaultValue() == null ? other.defaultValue() : one.defaultValue(),
        bounds,
        one.from());
  }

  private static boolean isArray(FieldFact field) {
    return "array".equals(field.type());
  }

  /** The name with {@code []} behind each array that it passes through. */
  private static String throughArrays(String side, String written, Set<String> arrays) {
    StringBuilder name = new StringBuilder(side);
    for (String part : written.split("\\.")) {
      name.append(arrays.contains(name.toString()) ? "[]." : ".").append(part);
    }
    return name.toString();
  }

  private static void members(String prefix, JsonNode object, Map<String, FieldFact> fields) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = prefix + "." + member.getKey();
      JsonNode value = member.getValue();
      fields.putIfAbsent(name, FieldFact.ofExample(value));
      if (!member.getKey().equals(OPEN_MAP)) {
        members(name, value, fields);
        if (value.isArray()) {
          value.forEach(element -> members(name + "[]", element, fields));
        }
      }
    }
  }
}
