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
 * The members of an object: a property of several schemas satisfies what each says of it, by its
 * name or as a further member.
 */
final class ObjectNormalization {
  private static final String FURTHER = "additionalProperties";
  private static final String PATTERNS = "patternProperties";
  private static final String UNEVALUATED = "unevaluatedProperties";
  private static final Set<String> EVALUATING =
      Set.of(FURTHER, PATTERNS, "if", "dependentSchemas", "$ref", "anyOf", "oneOf");

  private final SchemaMerge merge;
  private final SchemaForms forms;
  private final Form form;

  ObjectNormalization(SchemaMerge merge) {
    this.merge = merge;
    this.forms = merge.forms();
    this.form = merge.form();
  }

  void run() {
    List<RawObject> coupled =
        merge.schemas().stream()
            .filter(s -> s.has("properties") || s.has(FURTHER) || s.has(PATTERNS))
            .toList();
    if (coupled.size() == 1 || coupled.stream().noneMatch(s -> s.has(PATTERNS))) {
      members(coupled);
    } else {
      coupled.stream()
          .map(schema -> schema.takeTogether(List.of("properties", FURTHER, PATTERNS)))
          .forEach(merge::apart);
    }
    if (unevaluatedAreFurther()) {
      merge.part(FURTHER, List.of(merge.schemas().get(0).take(UNEVALUATED)));
    }
    merge.part("propertyNames", merge.take("propertyNames", any -> true));
    dependencies();
    merge.group(UNEVALUATED);
    withoutAbsent();
  }

  private void members(List<RawObject> coupled) {
    List<Map<String, JsonNode>> named = new ArrayList<>();
    List<JsonNode> further = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (RawObject schema : coupled) {
      Map<String, JsonNode> properties = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> p : schema.takeObject("properties").properties()) {
        properties.put(p.getKey(), p.getValue());
      }
      named.add(properties);
      names.addAll(properties.keySet());
      further.add(schema.has(FURTHER) ? schema.take(FURTHER) : BooleanNode.TRUE);
      for (Map.Entry<String, JsonNode> p : schema.takeObject(PATTERNS).properties()) {
        form.parts().put(PATTERNS + "/" + p.getKey(), forms.of(p.getValue()));
      }
    }
    for (String name : names) {
      List<JsonNode> together = new ArrayList<>();
      for (int i = 0; i < named.size(); i++) {
        together.add(named.get(i).getOrDefault(name, further.get(i)));
      }
      form.parts().put("properties/" + name, forms.of(together));
    }
    merge.part(FURTHER, further);
  }

  /** Where nothing else evaluates members, the unevaluated ones are the further ones. */
  private boolean unevaluatedAreFurther() {
    return form.sets().isEmpty()
        && !form.parts().containsKey(FURTHER)
        && merge.schemas().stream()
            .map(RawObject::original)
            .noneMatch(schema -> EVALUATING.stream().anyMatch(schema::has))
        && !merge.schemas().isEmpty()
        && merge.schemas().get(0).has(UNEVALUATED);
  }

  private void dependencies() {
    Map<String, List<JsonNode>> schemas = new LinkedHashMap<>();
    for (JsonNode stated : merge.take("dependentSchemas", JsonNode::isObject)) {
      for (Map.Entry<String, JsonNode> d : stated.properties()) {
        schemas.computeIfAbsent(d.getKey(), none -> new ArrayList<>()).add(d.getValue());
      }
    }
    schemas.forEach(
        (name, together) -> form.parts().put("dependentSchemas/" + name, forms.of(together)));
    for (JsonNode stated : merge.take("dependentRequired", JsonNode::isObject)) {
      for (Map.Entry<String, JsonNode> d : stated.properties()) {
        String label = "dependentRequired/" + d.getKey();
        if (!d.getValue().isArray()) {
          form.values().put(label, Canonical.of(d.getValue()));
        }
        for (JsonNode name : d.getValue()) {
          form.values().put(label + "/" + name.asText(), TextNode.valueOf(name.asText()));
        }
      }
    }
  }

  /** A read-only property is not sent, so it is not part of a request, required or not. */
  private void withoutAbsent() {
    Set<String> absent = new LinkedHashSet<>();
    for (RawObject schema : merge.schemas()) {
      for (Map.Entry<String, JsonNode> p : schema.original().path("properties").properties()) {
        if (forms.isAbsent(p.getValue())) {
          absent.add(p.getKey());
        }
      }
    }
    absent.forEach(name -> form.parts().remove("properties/" + name));
    List<JsonNode> required = Canonical.list(form.values().get("required"));
    if (required.removeIf(name -> absent.contains(name.asText()))) {
      form.values().remove("required");
      merge.add("required", required);
    }
  }
}
