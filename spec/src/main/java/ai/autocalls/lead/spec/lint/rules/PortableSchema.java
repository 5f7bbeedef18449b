package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Schemas keep to what generators, comparators and validators read alike. */
final class PortableSchema implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "portable-schema",
        Severity.ERROR,
        "Schemas keep to the part of JSON Schema that every tool reads alike.",
        "Generators, comparators and validators disagree about these constructs, so the client"
            + " would keep another contract than the checks.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/variables",
            "type: object\n"
                + "description: Values by name.\n"
                + "x-sensitive: true\n"
                + "example: {customer: Ada}\n"
                + "additionalProperties: true",
            "type: object\n"
                + "description: Values by name.\n"
                + "x-sensitive: true\n"
                + "example: {customer: Ada}\n"
                + "additionalProperties: {}"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    for (Located schema : target.objects().of(ObjectKind.SCHEMA)) {
      check(schema, mayBeNull(schema, target), problems);
    }
    return problems;
  }

  private static void check(Located schema, boolean mayBeNull, List<Problem> problems) {
    JsonNode node = schema.node();
    if (node.has("patternProperties")) {
      problems.add(
          new Problem(
              schema.at("patternProperties"),
              "`patternProperties` is read by validators only.",
              "Use `additionalProperties` with the schema of the values."));
    }
    if (node.has("const")) {
      problems.add(
          new Problem(
              schema.at("const"),
              "`const` is lost in generated code.",
              "Use an `enum` of one value."));
    }
    if (node.path("type").isArray() && !mayBeNull) {
      problems.add(
          new Problem(
              schema.at("type"),
              "A list of types is read as its first type by some tools.",
              "Use one type, and name the others in the description; a response field may have null"
                  + " beside it."));
    }
    if (node.path("additionalProperties").isBoolean()
        && node.get("additionalProperties").asBoolean()) {
      problems.add(
          new Problem(
              schema.at("additionalProperties"),
              "Comparators take `additionalProperties: true` for a closed object in responses.",
              "Write `additionalProperties: {}`."));
    }
  }

  /** A response field of one type that is sometimes null; every tool reads it as that type. */
  private static boolean mayBeNull(Located property, LintTarget target) {
    String holder = JsonPointers.parent(JsonPointers.parent(property.pointer()));
    Set<String> types = new HashSet<>();
    property.node().path("type").forEach(type -> types.add(type.asText()));
    return types.size() == 2
        && types.contains("null")
        && target.document().at(holder).path("x-response").asBoolean();
  }
}
