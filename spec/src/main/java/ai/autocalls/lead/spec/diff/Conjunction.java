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
  /**
   * One of the schemas.
   *
   * @param node the schema as the document has it
   * @param orNull whether null satisfies it whatever it says, as {@code nullable} beside it asks
   */
  record Branch(JsonNode node, boolean orNull) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Branch branch && node == branch.node && orNull == branch.orNull;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(node) * 2 + (orNull ? 1 : 0);
    }
  }

  static final List<String> CHOICES = List.of("anyOf", "oneOf");

  static Conjunction of(Source source, List<JsonNode> schemas) {
    Flattening flattening = new Flattening(source);
    schemas.forEach(schema -> flattening.add(schema, false));
    return new Conjunction(flattening.branches, flattening.never);
  }

  /** Whether it leaves open what a value is, whatever it says to people. */
  boolean saysNothing() {
    return !isNever
        && branches.stream()
            .allMatch(
                branch ->
                    branch.node.isObject()
                        && branch.node.properties().stream()
                            .allMatch(member -> RawObject.isProse(member.getKey())));
  }

  /** Whether a keyword such as {@code readOnly} is true in one of the schemas. */
  boolean has(String flag) {
    return branches.stream().anyMatch(branch -> branch.node.path(flag).asBoolean());
  }

  /** The members of {@code anyOf} or {@code oneOf}, apart from the one that only allows null. */
  static List<JsonNode> alternatives(Source source, JsonNode schema, String choice) {
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode member : schema.path(choice)) {
      if (!isNull(source.schema(member))) {
        others.add(member);
      }
    }
    return others;
  }

  static boolean allowsNull(Source source, JsonNode schema, String choice) {
    return alternatives(source, schema, choice).size() < schema.path(choice).size();
  }

  private static boolean isNull(JsonNode schema) {
    return schema.path("type").asText().equals("null")
        || (schema.path("type").size() == 1 && schema.path("type").get(0).asText().equals("null"))
        || schema.path("const").isNull()
        || (schema.path("enum").size() == 1 && schema.path("enum").get(0).isNull());
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
      if (node.path("allOf").isArray()) {
        node.get("allOf").forEach(member -> add(member, nullable));
      }
      for (String choice : CHOICES) {
        List<JsonNode> alternatives = alternatives(source, node, choice);
        if (alternatives.size() == 1) {
          add(alternatives.get(0), nullable || allowsNull(source, node, choice));
        }
      }
    }

    /** A schema around one other; around two it stays, as the place where they meet. */
    private static boolean isWrapper(JsonNode node) {
      return node.isEmpty()
          || (node.size() == 1 && node.path("allOf").isArray() && node.get("allOf").size() <= 1);
    }
  }

  /** A key under which the same conjunction is found again. */
  List<Integer> key(Map<Branch, Integer> numbers) {
    List<Integer> key = new ArrayList<>();
    key.add(isNever ? 1 : 0);
    for (Branch branch : branches) {
      key.add(numbers.computeIfAbsent(branch, unknown -> numbers.size() + 2));
    }
    return key;
  }
}
