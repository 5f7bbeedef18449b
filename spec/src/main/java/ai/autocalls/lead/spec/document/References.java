package ai.autocalls.lead.spec.document;

import ai.autocalls.lead.spec.document.Resolved.Failure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Follows the references of one OpenAPI document, through any number of steps. Only references
 * within the document are followed; nothing is fetched, and a circle of references is a failure,
 * not a loop.
 *
 * <p>What is beside a {@code $ref} counts as OpenAPI 3.1 says, which differs by the kind of object:
 * beside a schema's reference every keyword constrains too, beside a component's reference only
 * {@code summary} and {@code description} count, and a path item is completed. In OpenAPI 3.0 a
 * reference has no siblings.
 *
 * <p>One level is resolved at a time: the result's own members may be references again.
 */
public final class References {
  private static final Set<String> OVERRIDING = Set.of("summary", "description");

  /** Keywords of a schema that constrain nothing; the one nearest to the use counts. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "summary",
          "description",
          "title",
          "default",
          "example",
          "examples",
          "deprecated",
          "externalDocs",
          "xml",
          "$comment");

  /** Keywords that look at their neighbours, so that a part of a group means something else. */
  private static final List<Set<String>> COUPLED =
      List.of(
          Set.of("properties", "patternProperties", "additionalProperties"),
          Set.of("items", "prefixItems", "contains", "minContains", "maxContains"),
          Set.of("if", "then", "else"));

  /** Keywords that look at everything beside them, other subschemas included. */
  private static final Set<String> COUPLED_WITH_ALL =
      Set.of("unevaluatedProperties", "unevaluatedItems");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode root;
  private final boolean siblingsCount;

  /** Prepares to follow the references of a document. */
  public References(JsonNode root) {
    this.root = root;
    this.siblingsCount = !root.path("openapi").asText().startsWith("3.0");
  }

  /**
   * A schema with what its references lead to.
   *
   * @param schema a schema of this document, perhaps a reference
   * @return the schema; where keywords beside a reference cannot be merged without changing what
   *     they mean, they are one more subschema under {@code allOf}
   */
  public Resolved schema(JsonNode schema) {
    return merge(follow(List.of(), schema), References::constrained);
  }

  /** The schema at a place, with what its references lead to. */
  public Resolved schemaAt(String pointer) {
    return merge(follow(List.of(pointer), at(pointer)), References::constrained);
  }

  /**
   * A parameter, header, request body, response, example, link, callback or security scheme with
   * what its references lead to.
   *
   * @param component such an object of this document, perhaps a reference
   */
  public Resolved component(JsonNode component) {
    return merge(follow(List.of(), component), References::described);
  }

  /** The object at a place, with what its references lead to. */
  public Resolved componentAt(String pointer) {
    return merge(follow(List.of(pointer), at(pointer)), References::described);
  }

  /**
   * A path item with what its references lead to.
   *
   * @param pathItem a path item of this document, perhaps a reference
   * @return the path item; a member beside the reference replaces the target's
   */
  public Resolved pathItem(JsonNode pathItem) {
    return merge(follow(List.of(), pathItem), References::completed);
  }

  /** The path item at a place, with what its references lead to. */
  public Resolved pathItemAt(String pointer) {
    return merge(follow(List.of(pointer), at(pointer)), References::completed);
  }

  private JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** Every object from the first reference to the target, none of them merged yet. */
  private Chain follow(List<String> start, JsonNode first) {
    Set<String> places = new LinkedHashSet<>(start);
    List<JsonNode> nodes = new ArrayList<>(List.of(first));
    JsonNode node = first;
    while (node.isObject() && node.has("$ref")) {
      JsonNode ref = node.get("$ref");
      Failure failure = failure(ref);
      String target = failure == null ? JsonPointers.fromRef(ref.asText()) : "";
      if (failure == null && !places.add(target)) {
        failure = Failure.CIRCULAR;
      }
      if (failure != null) {
        return new Chain(List.copyOf(places), nodes, ref.asText(), failure);
      }
      node = at(target);
      nodes.add(node);
    }
    return new Chain(List.copyOf(places), nodes, "", null);
  }

  private Failure failure(JsonNode ref) {
    if (!ref.isTextual()) {
      return Failure.NOT_TEXT;
    }
    String text = ref.asText();
    if (!text.startsWith("#")) {
      return Failure.OUTSIDE;
    }
    if (!text.equals("#") && !text.startsWith("#/")) {
      return Failure.MISSING; // an anchor, which OpenAPI documents hardly ever define
    }
    return at(JsonPointers.fromRef(text)).isMissingNode() ? Failure.MISSING : null;
  }

  private Resolved merge(Chain chain, BiFunction<JsonNode, ObjectNode, JsonNode> siblings) {
    JsonNode merged = chain.nodes().get(chain.nodes().size() - 1);
    if (chain.failure() != null) {
      return new Resolved(merged, chain.places(), chain.ref(), chain.failure());
    }
    for (int i = chain.nodes().size() - 2; siblingsCount && i >= 0; i--) {
      ObjectNode beside = copy((ObjectNode) chain.nodes().get(i));
      beside.remove("$ref");
      if (!beside.isEmpty()) {
        merged = siblings.apply(merged, beside);
      }
    }
    return new Resolved(merged, chain.places(), "", null);
  }

  private static JsonNode described(JsonNode target, ObjectNode beside) {
    return target.isObject() ? copy((ObjectNode) target).setAll(beside.retain(OVERRIDING)) : target;
  }

  private static JsonNode completed(JsonNode target, ObjectNode beside) {
    return target.isObject() ? copy((ObjectNode) target).setAll(beside) : target;
  }

  /** Both constrain: what satisfies the result satisfies target and siblings, and the reverse. */
  private static JsonNode constrained(JsonNode target, ObjectNode beside) {
    if (!(target instanceof ObjectNode schema)) {
      return target.isBoolean() && target.booleanValue() ? beside : target;
    }
    if (COUPLED_WITH_ALL.stream().anyMatch(name -> schema.has(name) || beside.has(name))) {
      ArrayNode all = NODES.arrayNode().add(schema);
      beside.path("allOf").forEach(all::add);
      return copy(beside).set("allOf", all);
    }
    ObjectNode merged = copy(schema);
    ObjectNode rest = NODES.objectNode();
    ArrayNode all = NODES.arrayNode();
    schema.path("allOf").forEach(all::add);
    for (Map.Entry<String, JsonNode> member : beside.properties()) {
      String keyword = member.getKey();
      if (keyword.equals("allOf")) {
        member.getValue().forEach(all::add);
      } else if (isAnnotation(keyword) || !clashes(keyword, schema, beside)) {
        merged.set(keyword, member.getValue());
      } else if (keyword.equals("required")) {
        merged.set(keyword, union(schema.get(keyword), member.getValue()));
      } else if (keyword.equals("properties") && isOpen(schema) && isOpen(beside)) {
        merged.set(keyword, bothOf(schema.path(keyword), member.getValue()));
      } else {
        rest.set(keyword, member.getValue());
      }
    }
    if (!rest.isEmpty()) {
      all.add(rest);
    }
    return all.isEmpty() ? merged : merged.set("allOf", all);
  }

  private static boolean isAnnotation(String keyword) {
    return ANNOTATIONS.contains(keyword) || keyword.startsWith("x-");
  }

  /** Whether the target says another thing of the same, so that neither may replace the other. */
  private static boolean clashes(String keyword, ObjectNode target, ObjectNode beside) {
    for (Set<String> group : COUPLED) {
      if (group.contains(keyword)) {
        return group.stream().anyMatch(target::has)
            && !copy(target).retain(group).equals(copy(beside).retain(group));
      }
    }
    return target.has(keyword) && !target.get(keyword).equals(beside.get(keyword));
  }

  private static boolean isOpen(ObjectNode schema) {
    return !schema.has("additionalProperties") && !schema.has("patternProperties");
  }

  private static ArrayNode union(JsonNode first, JsonNode second) {
    Set<JsonNode> names = new LinkedHashSet<>();
    first.forEach(names::add);
    second.forEach(names::add);
    return NODES.arrayNode().addAll(names);
  }

  /** The properties of both; one that both define has to satisfy both. */
  private static ObjectNode bothOf(JsonNode first, JsonNode second) {
    ObjectNode all = NODES.objectNode();
    first.properties().forEach(property -> all.set(property.getKey(), property.getValue()));
    for (Map.Entry<String, JsonNode> property : second.properties()) {
      JsonNode other = first.path(property.getKey());
      JsonNode own = property.getValue();
      boolean agreed = other.isMissingNode() || other.equals(own);
      all.set(property.getKey(), agreed ? own : allOf(other, own));
    }
    return all;
  }

  private static ObjectNode allOf(JsonNode first, JsonNode second) {
    return NODES.objectNode().set("allOf", NODES.arrayNode().add(first).add(second));
  }

  private static ObjectNode copy(ObjectNode object) {
    return NODES.objectNode().setAll(object);
  }

  private record Chain(List<String> places, List<JsonNode> nodes, String ref, Failure failure) {}
}
