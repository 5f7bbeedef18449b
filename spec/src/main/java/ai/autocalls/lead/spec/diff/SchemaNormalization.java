package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings one schema to normal form: what several schemas demand of a value becomes what one demands
 * of it, where that loses nothing, and what says nothing is dropped. What cannot be merged stays a
 * schema of its own under {@code allOf}.
 */
final class SchemaNormalization {

  private static final Map<String, Set<String>> MEANINGLESS_WITHOUT =
      Map.of(
          "string",
          Set.of("minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"),
          "array",
          Set.of("minItems", "maxItems", "uniqueItems", "minContains", "maxContains"),
          "object",
          Set.of("minProperties", "maxProperties", "required"));

  private static final Map<String, List<String>> PARTS_MEANINGLESS_WITHOUT =
      Map.of(
          "array",
          List.of("items", "prefixItems/", "contains", "unevaluatedItems"),
          "object",
          List.of(
              "properties/",
              "patternProperties/",
              "additionalProperties",
              "propertyNames",
              "unevaluatedProperties",
              "dependent"));

  private final SchemaForms forms;
  private final Conjunction conjunction;
  private final Form form;
  private final List<Conjunction.Branch> merged = new ArrayList<>();
  private final List<RawObject> schemas = new ArrayList<>();

  SchemaNormalization(SchemaForms forms, Conjunction conjunction, Form form) {
    this.forms = forms;
    this.conjunction = conjunction;
    this.form = form;
  }

  void run() {
    for (Conjunction.Branch branch : conjunction.branches()) {
      if (looksAround(branch)) {
        apart(forms.of(branch.node()), form);
      } else {
        merged.add(branch);
        schemas.add(new RawObject(branch.node(), form));
      }
    }
    Conjunction conjunction = new Conjunction(merged, this.conjunction.isNever());
    ChoiceNormalization choices = new ChoiceNormalization(forms, conjunction, schemas, form);
    choices.run();
    ValueNormalization values =
        new ValueNormalization(conjunction, schemas, form, choices.narrowedTypes());
    values.run();
    new ObjectNormalization(forms, schemas, form).run();
    new ArrayNormalization(forms, schemas, form).run();
    conditions();
    flags();
    rest();
    dropMeaningless(values.types());
    if (conjunction.isNever() || values.types().isEmpty() || excludesEverything()) {
      form.never();
    }
  }

  /** An inner schema whose keywords look at their neighbours means less among others. */
  private boolean looksAround(Conjunction.Branch branch) {
    boolean looks =
        branch.node().has("unevaluatedProperties") || branch.node().has("unevaluatedItems");
    List<Conjunction.Branch> others =
        conjunction.branches().stream().filter(other -> other != branch).toList();
    return looks
        && branch != conjunction.branches().get(0)
        && !new Conjunction(others, false).saysNothing();
  }

  private void conditions() {
    List<Form> excluded = new ArrayList<>();
    for (RawObject schema : schemas) {
      if (schema.has("not")) {
        JsonNode not = schema.take("not");
        if (!forms.conjunction(not).isNever()) {
          excluded.add(forms.of(not));
        }
      }
      if (!schema.has("then") && !schema.has("else")) {
        schema.take("if");
      }
      if (!schema.has("if")) {
        schema.take("then");
        schema.take("else");
      }
    }
    if (!excluded.isEmpty()) {
      form.sets().put("not", excluded);
    }
    group(schemas, List.of("if", "then", "else"), forms, form);
  }

  /**
   * Keywords that only mean something together: taken as they are from one schema, and from several
   * as schemas of their own.
   */
  static void group(List<RawObject> schemas, List<String> keywords, SchemaForms forms, Form form) {
    Map<String, JsonNode> stated = new LinkedHashMap<>();
    for (RawObject schema : schemas) {
      JsonNode together = schema.takeTogether(keywords);
      if (!together.isEmpty()) {
        stated.putIfAbsent(Canonical.of(together).toString(), together);
      }
    }
    if (stated.size() == 1) {
      for (Map.Entry<String, JsonNode> keyword : stated.values().iterator().next().properties()) {
        if (keyword.getValue().isNumber()) {
          form.values().put(keyword.getKey(), Canonical.of(keyword.getValue()));
        } else {
          form.parts().put(keyword.getKey(), forms.of(keyword.getValue()));
        }
      }
    } else {
      stated.values().forEach(schema -> apart(forms.of(schema), form));
    }
  }

  /** Keeps a schema that cannot be merged without changing what it means. */
  static void apart(Form schema, Form form) {
    form.sets().computeIfAbsent("allOf", none -> new ArrayList<>()).add(schema);
  }

  /** What is true in one schema is true of the whole; false is what is true without a word. */
  private void flags() {
    for (RawObject schema : schemas) {
      schema.take("allOf");
      schema.take("nullable");
      schema.take("$defs");
      schema.take("definitions");
      if (schema.takeFlag("deprecated", false)) {
        form.values().put("deprecated", BooleanNode.TRUE);
      }
      if (schema.takeFlag("x-sensitive", false)) {
        form.values().put("x-sensitive", BooleanNode.TRUE);
      }
      // One of the two decides whether a property travels at all; the other is a remark.
      for (String side : List.of("readOnly", "writeOnly")) {
        if (schema.takeFlag(side, false)) {
          form.prose().put(side, BooleanNode.TRUE);
        }
      }
      if (schema.has("default")) {
        form.values().putIfAbsent("default", Canonical.of(schema.take("default")));
      }
    }
  }

  /** Several schemas keep all they state; of what they say to people, the nearest speaks. */
  private void rest() {
    SortedMap<String, Map<String, JsonNode>> stated = new TreeMap<>();
    boolean described = false;
    for (RawObject schema : schemas) {
      boolean speaksForAll = !described;
      for (Map.Entry<String, JsonNode> member : schema.left().entrySet()) {
        JsonNode value = Canonical.of(member.getValue());
        if (RawObject.isProse(member.getKey())) {
          if (speaksForAll) {
            form.prose().put(member.getKey(), value);
          }
        } else {
          stated
              .computeIfAbsent(member.getKey(), none -> new TreeMap<>())
              .put(value.toString(), value);
        }
      }
      described |= !schema.original().isEmpty();
    }
    stated.forEach(
        (keyword, values) ->
            form.values()
                .put(
                    form.values().containsKey(keyword) ? keyword + " as written" : keyword,
                    values.size() == 1
                        ? values.values().iterator().next()
                        : Canonical.set(values.values())));
  }

  private void dropMeaningless(Set<String> types) {
    MEANINGLESS_WITHOUT.forEach(
        (type, keywords) -> {
          if (!types.contains(type)) {
            form.values().keySet().removeAll(keywords);
          }
        });
    PARTS_MEANINGLESS_WITHOUT.forEach(
        (type, labels) -> {
          if (!types.contains(type)) {
            form.parts().keySet().removeIf(label -> labels.stream().anyMatch(label::startsWith));
          }
        });
    if (!TypeSet.allowsNumbers(types)) {
      form.values().keySet().removeAll(Set.of("minimum", "maximum", "multipleOf"));
    }
    JsonNode format = form.values().get("format");
    if (format != null && format.equals(TextNode.valueOf(""))) {
      form.values().remove("format");
    }
  }

  private boolean excludesEverything() {
    return conjunction.branches().stream()
        .map(branch -> branch.node().path("not"))
        .anyMatch(not -> !not.isMissingNode() && forms.conjunction(not).saysNothing());
  }
}
