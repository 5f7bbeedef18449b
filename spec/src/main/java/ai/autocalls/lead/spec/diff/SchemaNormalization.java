package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.diff.Conjunction.Branch;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
  /** Keywords by the type that they concern; those with a slash have several parts. */
  private static final Map<String, List<String>> CONCERNED =
      Map.of(
          "string",
          List.of("minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"),
          "array",
          List.of(
              "minItems",
              "maxItems",
              "uniqueItems",
              "minContains",
              "maxContains",
              "items",
              "prefixItems/",
              "contains",
              "unevaluatedItems"),
          "object",
          List.of(
              "minProperties",
              "maxProperties",
              "required",
              "properties/",
              "patternProperties/",
              "additionalProperties",
              "propertyNames",
              "unevaluatedProperties",
              "dependentSchemas/"));

  private final SchemaForms forms;
  private final Conjunction conjunction;
  private final Form form;
  private final SchemaMerge merge;

  SchemaNormalization(SchemaForms forms, Conjunction conjunction, Form form) {
    this.forms = forms;
    this.conjunction = conjunction;
    this.form = form;
    this.merge = new SchemaMerge(forms, new ArrayList<>(), new ArrayList<>(), TypeSet.all(), form);
  }

  void run() {
    for (Branch branch : conjunction.branches()) {
      if (looksAround(branch)) {
        merge.apart(branch.node());
      } else {
        merge.branches().add(branch);
        merge.schemas().add(new RawObject(branch.node(), form));
      }
    }
    new ChoiceNormalization(merge).run();
    new ValueNormalization(merge).run();
    new ObjectNormalization(merge).run();
    new ArrayNormalization(merge).run();
    conditions();
    annotations();
    rest();
    dropUnconcerned();
    if (conjunction.isNever() || merge.types().isEmpty() || excludesEverything()) {
      form.never();
    }
  }

  /** An inner schema whose keywords look at their neighbours means less among others. */
  private boolean looksAround(Branch branch) {
    List<Branch> others = conjunction.branches().stream().filter(b -> b != branch).toList();
    return (branch.node().has("unevaluatedProperties") || branch.node().has("unevaluatedItems"))
        && branch != conjunction.branches().get(0)
        && !new Conjunction(others, false).saysNothing();
  }

  private void conditions() {
    List<Form> excluded =
        merge.take("not", any -> true).stream()
            .filter(not -> !forms.conjunction(not).isNever())
            .map(forms::of)
            .toList();
    if (!excluded.isEmpty()) {
      form.sets().put("not", excluded);
    }
    for (RawObject schema : merge.schemas()) {
      if (!schema.has("if") || !(schema.has("then") || schema.has("else"))) {
        schema.takeTogether(List.of("if", "then", "else"));
      }
    }
    merge.group("if", "then", "else");
  }

  private void annotations() {
    for (String read : List.of("allOf", "nullable", "$defs", "definitions")) {
      merge.take(read, any -> true);
    }
    merge.takeFlag("deprecated", form.values());
    merge.takeFlag("x-sensitive", form.values());
    // One of the two decides whether a property travels at all; the other is a remark.
    merge.takeFlag("readOnly", form.prose());
    merge.takeFlag("writeOnly", form.prose());
    merge.take("default", any -> true).stream()
        .findFirst()
        .ifPresent(nearest -> form.values().put("default", Canonical.of(nearest)));
  }

  /** Several schemas keep all they state; of what they say to people, the nearest counts. */
  private void rest() {
    SortedMap<String, List<JsonNode>> stated = new TreeMap<>();
    boolean described = false;
    for (RawObject schema : merge.schemas()) {
      for (Map.Entry<String, JsonNode> member : schema.left().entrySet()) {
        if (!RawObject.isProse(member.getKey())) {
          stated.computeIfAbsent(member.getKey(), none -> new ArrayList<>()).add(member.getValue());
        } else if (!described) {
          form.prose().put(member.getKey(), Canonical.of(member.getValue()));
        }
      }
      described |= !schema.original().isEmpty();
    }
    stated.forEach(
        (keyword, values) -> {
          JsonNode set = Canonical.set(values);
          form.values()
              .put(
                  form.values().containsKey(keyword) ? keyword + " as written" : keyword,
                  set.size() == 1 ? set.get(0) : set);
        });
  }

  private void dropUnconcerned() {
    CONCERNED.forEach(
        (type, keywords) -> {
          if (!merge.types().contains(type)) {
            form.values().keySet().removeAll(keywords);
            form.parts().keySet().removeAll(keywords);
            form.parts()
                .keySet()
                .removeIf(label -> keywords.contains(label.substring(0, label.indexOf('/') + 1)));
          }
        });
    if (!TypeSet.allowsNumbers(merge.types())) {
      form.values().keySet().removeAll(Set.of("minimum", "maximum", "multipleOf"));
    }
  }

  private boolean excludesEverything() {
    return conjunction.branches().stream()
        .map(branch -> branch.node().path("not"))
        .anyMatch(not -> !not.isMissingNode() && forms.conjunction(not).saysNothing());
  }
}
