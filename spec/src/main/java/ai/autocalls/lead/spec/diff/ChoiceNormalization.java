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
import java.util.stream.Stream;

/**
 * {@code anyOf} and {@code oneOf} in normal form: a choice between bare types is a list of types, a
 * choice between an enumeration and any value of its type is an open enumeration, and alternatives
 * of which no two can hold at once are {@code anyOf}, however they are written.
 */
final class ChoiceNormalization {
  static final String KNOWN_VALUES = "x-extensible-enum";
  static final String MAPPING = "mapping/";

  private static final String DISCRIMINATOR = "discriminator";

  private final SchemaMerge merge;
  private final SchemaForms forms;
  private final Source source;
  private final Form form;
  private final List<Choice> choices = new ArrayList<>();

  private record Choice(String keyword, List<JsonNode> members, boolean orNull) {}

  ChoiceNormalization(SchemaMerge merge) {
    this.merge = merge;
    this.forms = merge.forms();
    this.source = forms.source();
    this.form = merge.form();
  }

  void run() {
    for (int i = 0; i < merge.schemas().size(); i++) {
      Branch branch = merge.branches().get(i);
      for (String keyword : Conjunction.CHOICES) {
        if (merge.schemas().get(i).takeArray(keyword).isArray()) {
          choice(branch, keyword);
        }
      }
      if (merge.schemas().get(i).takeObject(DISCRIMINATOR).isObject()) {
        discriminator(branch.node(), branch.node().get(DISCRIMINATOR));
      }
    }
    if (choices.size() == 1) {
      Choice only = choices.get(0);
      form.sets().put(only.keyword, only.members.stream().map(forms::of).toList());
      if (only.orNull) {
        form.values().put("nullable", BooleanNode.TRUE);
      }
    } else {
      choices.forEach(choice -> merge.apart(written(choice)));
    }
  }

  private static JsonNode written(Choice choice) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.putArray(choice.keyword).addAll(choice.members);
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
    Set<String> bare = new TreeSet<>();
    int bareMembers = 0;
    for (JsonNode member : members) {
      if (saysOnly(member, Set.of("type"))) {
        bare.addAll(types(member));
        bareMembers++;
      }
    }
    boolean disjoint = areDisjoint(members);
    // An enumeration beside any value of its type is meant as an open one, in oneOf too.
    boolean isUnion = keyword.equals("anyOf") || disjoint || bareMembers == 1;
    if (isUnion && members.stream().allMatch(member -> isWithin(bare, member))) {
      merge.add(KNOWN_VALUES, members.stream().flatMap(this::values).toList());
      if (orNull) {
        bare.add("null");
      }
      merge.types().retainAll(bare);
    } else {
      choices.add(new Choice(disjoint ? "anyOf" : keyword, members, orNull));
    }
  }

  /** A choice within a choice that says nothing else is one choice. */
  private List<JsonNode> spliced(List<JsonNode> members, String keyword) {
    List<JsonNode> flat = new ArrayList<>();
    for (JsonNode member : members) {
      JsonNode inner = source.schema(member);
      boolean splices =
          keyword.equals("anyOf")
              && inner.size() == 1
              && Conjunction.alternatives(source, inner, keyword).size() > 1;
      flat.addAll(splices ? Canonical.list(inner.get(keyword)) : List.of(member));
    }
    return flat;
  }

  /** Whether a member is a bare type, or an enumeration of values that bare types allow. */
  private boolean isWithin(Set<String> bare, JsonNode member) {
    return saysOnly(member, Set.of("type", "enum", "const")) && bare.containsAll(types(member));
  }

  private Stream<JsonNode> values(JsonNode member) {
    return forms.conjunction(member).branches().stream().flatMap(branch -> values(branch).stream());
  }

  private static List<JsonNode> values(Branch branch) {
    List<JsonNode> values = Canonical.list(branch.node().path("enum"));
    if (branch.node().has("const")) {
      values.add(branch.node().get("const"));
    }
    return values;
  }

  private boolean saysOnly(JsonNode member, Set<String> keywords) {
    Conjunction schema = forms.conjunction(member);
    return !schema.isNever()
        && schema.branches().stream()
            .allMatch(
                branch ->
                    !branch.orNull()
                        && branch.says(keywords)
                        && (!branch.node().has("type")
                            || TypeSet.parse(branch.node().get("type")) != null));
  }

  /** The types that a member allows at most; a choice within it is not looked into. */
  private Set<String> types(JsonNode member) {
    SortedSet<String> allowed = TypeSet.all();
    for (Branch branch : forms.conjunction(member).branches()) {
      Set<String> stated = TypeSet.parse(branch.node().path("type"));
      Set<String> ofValues = new TreeSet<>();
      values(branch).forEach(value -> ofValues.add(TypeSet.ofValue(value)));
      for (Set<String> narrower : List.of(stated == null ? ofValues : stated, ofValues)) {
        if (!narrower.isEmpty()) {
          if (branch.orNull()) {
            narrower.add("null");
          }
          allowed.retainAll(narrower);
        }
      }
    }
    return allowed;
  }

  private boolean areDisjoint(List<JsonNode> members) {
    Set<String> union = new HashSet<>();
    int size = 0;
    for (JsonNode member : members) {
      Set<String> allowed = types(member);
      union.addAll(allowed);
      size += allowed.size();
    }
    return union.size() == size;
  }

  /**
   * The value that names each alternative, written out: without a mapping, a component is named by
   * its own name.
   */
  private void discriminator(JsonNode schema, JsonNode discriminator) {
    Map<String, String> mapping = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
      String target = entry.getValue().asText();
      mapping.put(entry.getKey(), target.contains("/") ? target : SchemaForms.ref(target));
    }
    Set<String> mapped = Set.copyOf(mapping.values());
    for (String component : components(schema)) {
      if (!mapped.contains(SchemaForms.ref(component))) {
        mapping.putIfAbsent(component, SchemaForms.ref(component));
      }
    }
    mapping.forEach((value, ref) -> form.parts().put(MAPPING + value, forms.referenced(ref)));
    String property = discriminator.path("propertyName").asText();
    form.values().putIfAbsent(DISCRIMINATOR, TextNode.valueOf(property));
    for (Map.Entry<String, JsonNode> member : discriminator.properties()) {
      if (!Set.of("propertyName", "mapping").contains(member.getKey())) {
        (RawObject.isProse(member.getKey()) ? form.prose() : form.values())
            .put(DISCRIMINATOR + "." + member.getKey(), Canonical.of(member.getValue()));
      }
    }
  }

  /** The components among which a discriminator chooses. */
  private List<String> components(JsonNode schema) {
    List<String> names = new ArrayList<>();
    for (String keyword : Conjunction.CHOICES) {
      schema.path(keyword).forEach(member -> names.add(forms.name(member, 0)));
    }
    if (names.isEmpty()) {
      source.at("/components/schemas").properties().stream()
          .filter(component -> component.getValue() == schema)
          .forEach(component -> names.addAll(forms.subtypes(component.getKey())));
    }
    names.removeIf(String::isEmpty);
    return names;
  }
}
