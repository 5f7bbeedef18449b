package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.diff.Conjunction.Branch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code anyOf} and {@code oneOf} in normal form: a choice between bare types is a list of types, a
 * choice between an enumeration and any value of its type is an open enumeration, and alternatives
 * of which no two can hold at once are {@code anyOf}, however they are written.
 */
final class ChoiceNormalization {
  static final String KNOWN_VALUES = "x-extensible-enum";
  static final String MAPPING = "mapping/";
  private static final String DISCRIMINATOR = "discriminator";

  private final SchemaForms forms;
  private final Source source;
  private final Conjunction conjunction;
  private final List<RawObject> schemas;
  private final Form form;
  private final SortedSet<String> types = TypeSet.all();
  private final List<Choice> choices = new ArrayList<>();

  private record Choice(String keyword, List<JsonNode> members, boolean orNull) {}

  ChoiceNormalization(
      SchemaForms forms, Conjunction conjunction, List<RawObject> schemas, Form form) {
    this.forms = forms;
    this.source = forms.source();
    this.conjunction = conjunction;
    this.schemas = schemas;
    this.form = form;
  }

  /** The types that the choices leave. */
  SortedSet<String> narrowedTypes() {
    return types;
  }

  void run() {
    for (int i = 0; i < schemas.size(); i++) {
      for (String keyword : Conjunction.CHOICES) {
        if (schemas.get(i).takeArray(keyword).isArray()) {
          choice(conjunction.branches().get(i), keyword);
        }
      }
    }
    if (choices.size() == 1) {
      Choice only = choices.get(0);
      form.sets().put(only.keyword, only.members.stream().map(forms::of).toList());
      if (only.orNull) {
        form.values().put("nullable", BooleanNode.TRUE);
      }
    } else {
      choices.forEach(choice -> SchemaNormalization.apart(forms.of(written(choice)), form));
    }
    discriminators();
  }

  private static JsonNode written(Choice choice) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    choice.members.forEach(schema.withArray(choice.keyword)::add);
    if (choice.orNull) {
      schema.withArray(choice.keyword).addObject().put("type", "null");
    }
    return schema;
  }

  private void choice(Branch branch, String keyword) {
    List<JsonNode> members =
        spliced(Conjunction.alternatives(source, branch.node(), keyword), keyword);
    boolean orNull = branch.orNull() || Conjunction.allowsNull(source, branch.node(), keyword);
    if (members.size() == 1 || branch.node().get(keyword).isEmpty()) {
      return; // the conjunction holds the only one
    }
    List<SortedSet<String>> allowed = members.stream().map(this::types).toList();
    SortedSet<String> bare = new TreeSet<>();
    for (int i = 0; i < members.size(); i++) {
      if (saysOnly(members.get(i), Set.of("type"))) {
        bare.addAll(allowed.get(i));
      }
    }
    // An enumeration beside any value of its type is meant as an open one, in oneOf too.
    boolean opens =
        members.stream().filter(member -> saysOnly(member, Set.of("type"))).count() == 1;
    boolean alike = keyword.equals("anyOf") || areDisjoint(allowed) || opens;
    boolean collapses = alike && members.stream().allMatch(m -> isBareOrKnown(m, bare));
    if (collapses) {
      knownValues(members);
      if (orNull) {
        bare.add("null");
      }
      types.retainAll(bare);
    } else {
      choices.add(new Choice(areDisjoint(allowed) ? "anyOf" : keyword, members, orNull));
    }
  }

  /** A choice within a choice that says nothing else is one choice. */
  private List<JsonNode> spliced(List<JsonNode> members, String keyword) {
    List<JsonNode> flat = new ArrayList<>();
    for (JsonNode member : members) {
      JsonNode inner = source.schema(member);
      boolean splices =
          keyword.equals("anyOf") && inner.size() == 1 && inner.path(keyword).isArray();
      if (splices && Conjunction.alternatives(source, inner, keyword).size() > 1) {
        inner.get(keyword).forEach(flat::add);
      } else {
        flat.add(member);
      }
    }
    return flat;
  }

  private boolean isBareOrKnown(JsonNode member, Set<String> bare) {
    SortedSet<String> allowed = types(member);
    return saysOnly(member, Set.of("type"))
        || (saysOnly(member, Set.of("type", "enum", "const")) && bare.containsAll(allowed));
  }

  private void knownValues(List<JsonNode> members) {
    List<JsonNode> known = new ArrayList<>();
    for (JsonNode member : members) {
      for (Branch branch : forms.conjunction(member).branches()) {
        branch.node().path("enum").forEach(known::add);
        if (branch.node().has("const")) {
          known.add(branch.node().get("const"));
        }
      }
    }
    if (!known.isEmpty()) {
      form.values().put(KNOWN_VALUES, Canonical.set(known));
    }
  }

  private boolean saysOnly(JsonNode member, Set<String> keywords) {
    Conjunction schema = forms.conjunction(member);
    return !schema.isNever()
        && schema.branches().stream()
            .allMatch(
                branch ->
                    branch.node().isObject()
                        && !branch.orNull()
                        && (!branch.node().has("type")
                            || TypeSet.parse(branch.node().get("type")) != null)
                        && branch.node().properties().stream()
                            .map(Map.Entry::getKey)
                            .allMatch(k -> keywords.contains(k) || RawObject.isProse(k)));
  }

  /** The types that a member allows at most; a choice within it is not looked into. */
  private SortedSet<String> types(JsonNode member) {
    SortedSet<String> allowed = TypeSet.all();
    for (Branch branch : forms.conjunction(member).branches()) {
      SortedSet<String> own = TypeSet.parse(branch.node().path("type"));
      Set<String> ofValues = new HashSet<>();
      branch.node().path("enum").forEach(value -> ofValues.add(TypeSet.ofValue(value)));
      if (branch.node().has("const")) {
        ofValues.add(TypeSet.ofValue(branch.node().get("const")));
      }
      for (Set<String> narrower : List.of(own == null ? Set.<String>of() : own, ofValues)) {
        if (!narrower.isEmpty()) {
          Set<String> orNull = new HashSet<>(narrower);
          if (branch.orNull()) {
            orNull.add("null");
          }
          allowed.retainAll(orNull);
        }
      }
    }
    return allowed;
  }

  private static boolean areDisjoint(List<SortedSet<String>> allowed) {
    Set<String> union = new HashSet<>();
    allowed.forEach(union::addAll);
    return union.size() == allowed.stream().mapToInt(Set::size).sum();
  }

  /**
   * The value that names each alternative, written out: without a mapping, a component is named by
   * its own name.
   */
  private void discriminators() {
    for (int i = 0; i < schemas.size(); i++) {
      if (!schemas.get(i).takeObject(DISCRIMINATOR).isObject()) {
        continue;
      }
      JsonNode schema = conjunction.branches().get(i).node();
      JsonNode discriminator = schema.get(DISCRIMINATOR);
      Map<String, String> mapping = new TreeMap<>();
      for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
        String target = entry.getValue().asText();
        mapping.put(entry.getKey(), target.contains("/") ? target : SchemaForms.ref(target));
      }
      Set<String> mapped = new HashSet<>(mapping.values());
      for (String component : components(schema)) {
        if (!mapped.contains(SchemaForms.ref(component))) {
          mapping.putIfAbsent(component, SchemaForms.ref(component));
        }
      }
      form.values()
          .putIfAbsent(
              DISCRIMINATOR, TextNode.valueOf(discriminator.path("propertyName").asText()));
      mapping.forEach((value, ref) -> form.parts().put(MAPPING + value, forms.referenced(ref)));
      discriminator.properties().stream()
          .filter(member -> !Set.of("propertyName", "mapping").contains(member.getKey()))
          .forEach(
              member ->
                  (RawObject.isProse(member.getKey()) ? form.prose() : form.values())
                      .put(DISCRIMINATOR + "." + member.getKey(), Canonical.of(member.getValue())));
    }
  }

  private List<String> components(JsonNode schema) {
    List<String> names = new ArrayList<>();
    for (String keyword : Conjunction.CHOICES) {
      schema.path(keyword).forEach(member -> names.add(forms.name(member, 0)));
    }
    if (names.isEmpty()) {
      source
          .at("/components/schemas")
          .properties()
          .forEach(
              component -> {
                if (component.getValue() == schema) {
                  names.addAll(forms.subtypes(component.getKey()));
                }
              });
    }
    names.remove("");
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }
}
