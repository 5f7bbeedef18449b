package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of an object: a property of several schemas satisfies what each says of it, be it
 * under its name or as a further member.
 */
final class ObjectNormalization {
  private static final String FURTHER = "additionalProperties";
  private static final String PATTERNS = "patternProperties";
  private static final String UNEVALUATED = "unevaluatedProperties";

  private static final Set<String> EVALUATING =
      Set.of(FURTHER, PATTERNS, "if", "dependentSchemas", "$ref", "anyOf", "oneOf");

  private final SchemaForms forms;
  private final List<RawObject> schemas;
  private final Form form;

  /** What one schema says of an object's members. */
  private record Members(Map<String, JsonNode> named, JsonNode further) {
    JsonNode of(String name) {
      return named.getOrDefault(name, further);
    }
  }

  ObjectNormalization(SchemaForms forms, List<RawObject> schemas, Form form) {
    this.forms = forms;
    this.schemas = schemas;
    this.form = form;
  }

  void run() {
    List<RawObject> closedTogether =
        schemas.stream()
            .filter(s -> s.has("properties") || s.has(FURTHER) || s.has(PATTERNS))
            .toList();
    boolean mergeable =
        closedTogether.size() == 1 || closedTogether.stream().noneMatch(s -> s.has(PATTERNS));
    if (mergeable) {
      merge(closedTogether);
    } else {
      closedTogether.stream()
          .map(schema -> schema.takeTogether(List.of("properties", FURTHER, PATTERNS)))
          .forEach(schema -> SchemaNormalization.apart(forms.of(schema), form));
    }
    unevaluatedIsFurther();
    names();
    dependencies();
    SchemaNormalization.group(schemas, List.of(UNEVALUATED), forms, form);
    withoutAbsent();
  }

  /** Where nothing else evaluates members, the unevaluated ones are the further ones. */
  private void unevaluatedIsFurther() {
    boolean alone =
        form.sets().isEmpty()
            && !form.parts().containsKey(FURTHER)
            && schemas.stream()
                .map(RawObject::original)
                .noneMatch(s -> EVALUATING.stream().anyMatch(s::has));
    if (alone && schemas.size() > 0 && schemas.get(0).has(UNEVALUATED)) {
      unlessAnything(FURTHER, List.of(schemas.get(0).take(UNEVALUATED)));
    }
  }

  private void merge(List<RawObject> stated) {
    List<Members> all = new ArrayList<>();
    for (RawObject schema : stated) {
      Map<String, JsonNode> named = new LinkedHashMap<>();
      schema
          .takeObject("properties")
          .properties()
          .forEach(p -> named.put(p.getKey(), p.getValue()));
      JsonNode further = schema.has(FURTHER) ? schema.take(FURTHER) : BooleanNode.TRUE;
      all.add(new Members(named, further));
      schema
          .takeObject(PATTERNS)
          .properties()
          .forEach(p -> form.parts().put(PATTERNS + "/" + p.getKey(), forms.of(p.getValue())));
    }
    Set<String> names = new LinkedHashSet<>();
    all.forEach(members -> names.addAll(members.named.keySet()));
    for (String name : names) {
      List<JsonNode> together = all.stream().map(members -> members.of(name)).toList();
      form.parts().put("properties/" + name, forms.of(together));
    }
    unlessAnything(FURTHER, all.stream().map(Members::further).toList());
  }

  /** A part that allows anything says nothing, but for what it says to people. */
  private void unlessAnything(String label, List<JsonNode> together) {
    boolean anything =
        together.stream().allMatch(schema -> forms.conjunction(schema).saysNothing());
    if (!anything) {
      form.parts().put(label, forms.of(together));
    } else {
      together.stream()
          .filter(schema -> !schema.isEmpty())
          .forEach(schema -> form.prose().putIfAbsent(label, Canonical.of(schema)));
    }
  }

  private void names() {
    List<JsonNode> together = new ArrayList<>();
    for (RawObject schema : schemas) {
      if (schema.has("propertyNames")) {
        together.add(schema.take("propertyNames"));
      }
    }
    unlessAnything("propertyNames", together);
  }

  private void dependencies() {
    Map<String, List<JsonNode>> demanded = new LinkedHashMap<>();
    for (RawObject schema : schemas) {
      schema
          .takeObject("dependentSchemas")
          .properties()
          .forEach(
              d -> demanded.computeIfAbsent(d.getKey(), n -> new ArrayList<>()).add(d.getValue()));
      schema
          .takeObject("dependentRequired")
          .properties()
          .forEach(
              dependency -> {
                if (!dependency.getValue().isArray()) {
                  String label = "dependentRequired/" + dependency.getKey();
                  form.values().put(label, Canonical.of(dependency.getValue()));
                }
                for (JsonNode name : dependency.getValue()) {
                  String label = "dependentRequired/" + dependency.getKey() + "/" + name.asText();
                  form.values().put(label, TextNode.valueOf(name.asText()));
                }
              });
    }
    demanded.forEach(
        (name, together) -> form.parts().put("dependentSchemas/" + name, forms.of(together)));
  }

  /** A read-only property is not sent, so it is no part of a request, required or not. */
  private void withoutAbsent() {
    Set<String> absent = new LinkedHashSet<>();
    for (RawObject schema : schemas) {
      schema.original().path("properties").properties().stream()
          .filter(property -> forms.isAbsent(property.getValue()))
          .forEach(property -> absent.add(property.getKey()));
    }
    absent.forEach(name -> form.parts().remove("properties/" + name));
    JsonNode required = form.values().get("required");
    if (required != null && !absent.isEmpty()) {
      List<JsonNode> left = new ArrayList<>();
      required.forEach(
          name -> {
            if (!absent.contains(name.asText())) {
              left.add(name);
            }
          });
      form.values().remove("required");
      if (!left.isEmpty()) {
        form.values().put("required", Canonical.set(left));
      }
    }
  }
}
