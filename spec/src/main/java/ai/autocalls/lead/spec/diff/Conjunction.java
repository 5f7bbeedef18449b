package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schemas that one value has to satisfy together: references are followed, {@code allOf} is
 * taken apart, and so is a choice that leaves one alternative.
 *
 * @param branches schemas without references of their own, the nearest to the use first
 * @param isNever whether one of them allows nothing
 */
record Conjunction(List<Branch> branches, boolean isNever) {
  static final List<String> CHOICES = List.of("anyOf", "oneOf");

  /**
   * One of the schemas.
   *
   * @param node the schema as the document has it
   * @param orNull whether null satisfies it whatever it says, as {@code nullable} beside it asks
   */
  record Branch(JsonNode node, boolean orNull) {
    /** Whether it says nothing but these keywords, whatever it says to people. */
    boolean says(Set<String> keywords) {
      return node.isObject()
          && node.properties().stream()
              .map(Map.Entry::getKey)
              .allMatch(keyword -> keywords.contains(keyword) || RawObject.isProse(keyword));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Branch branch && node == branch.node && orNull == branch.orNull;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(node) * 2 + (orNull ? 1 : 0);
    }
  }

  static Conjunction of(Source source, List<JsonNode> schemas) {
    Flattening flattening = new Flattening(source);
    schemas.forEach(schema -> flattening.add(schema, false));
    return new Conjunction(flattening.branches, flattening.never);
  }

  /** Whether it leaves open what a value is, whatever it says to people. */
  boolean saysNothing() {
    return !isNever && branches.stream().allMatch(branch -> branch.says(Set.of()));
  }

  /** Whether a keyword such as {@code readOnly} is true in one of the schemas. */
  boolean has(String flag) {
    return branches.stream().anyMatch(branch -> branch.node.path(flag).asBoolean());
  }

  /** The members of {@code anyOf} or {@code oneOf}, apart from the one that only allows null. */
  static List<JsonNode> alternatives(Source source, JsonNode schema, String choice) {
    List<JsonNode> members = Canonical.list(schema.path(choice));
    members.removeIf(member -> isNull(source.schema(member)));
    return members;
  }

  static boolean allowsNull(Source source, JsonNode schema, String choice) {
    return alternatives(source, schema, choice).size() < schema.path(choice).size();
  }

  private static boolean isNull(JsonNode schema) {
    JsonNode type = schema.path("type");
    JsonNode values = schema.path("enum");
    return (type.isArray() && type.size() == 1 ? type.get(0) : type).asText().equals("null")
        || schema.path("const").isNull()
        || (values.isArray() && values.size() == 1 && values.get(0).isNull());
  }

  /** The schemas met so far; one that is met again inside itself adds nothing. */
  private static final class Flattening {
    private final Source source;
    private final List<Branch> branches = new ArrayList<>();
    private final Set<Branch> met = new HashSet<>();
    private boolean never;

    Flattening(Source source) {
      this.source = source;
    }

    void add(JsonNode schema, boolean orNull) {
      JsonNode node = source.schema(schema);
      if (node.isBoolean()) {
        never |= !node.booleanValue();
        return;
      }
      boolean nullable = orNull || node.path("nullable").asBoolean();
      Branch branch = new Branch(node, nullable);
      if (node.isMissingNode() || !met.add(branch)) {
        return;
      }
      if (!isWrapper(node)) {
        branches.add(branch);
      }
      Canonical.list(node.path("allOf")).forEach(member -> add(member, nullable));
      for (String choice : CHOICES) {
        List<JsonNode> alternatives = alternatives(source, node, choice);
        if (alternatives.size() == 1) {
          add(alternatives.get(0), nullable || allowsNull(source, node, choice));
        }
      }
    }

    /** A schema around one other; around two it stays, as the place where they meet. */
    private static boolean isWrapper(JsonNode node) {
      JsonNode all = node.path("allOf");
      return node.isEmpty() || (node.size() == 1 && all.isArray() && all.size() <= 1);
    }
  }

  /** A key under which the same conjunction is found again. */
  List<Integer> key(Map<Branch, Integer> numbers) {
    List<Integer> key = new ArrayList<>(List.of(isNever ? 1 : 0));
    branches.forEach(b -> key.add(numbers.computeIfAbsent(b, unknown -> numbers.size() + 2)));
    return key;
  }
}
