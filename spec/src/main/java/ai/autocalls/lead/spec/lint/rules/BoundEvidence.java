package ai.autocalls.lead.spec.lint.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bound on a request field carries evidence. */
final class BoundEvidence implements Rule {
  private static final List<String> BOUNDS =
      List.of(
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "enum",
          "default");

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "bound-evidence",
        Severity.ERROR,
        "A bound or default of a request field that the vendor does not document carries"
            + " `x-evidence`.",
        "An invented bound makes the client refuse a lead that the API would take.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/campaign_id",
            "type: integer\ndescription: The id of the campaign.\nexample: 7\nminimum: 1",
            "type: integer\ndescription: The id of the campaign.\nexample: 7"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    Map<String, Problem> byPointer = new LinkedHashMap<>();
    for (StatedElement place : target.elements()) {
      if (place.name().startsWith("request.") && !place.marked()) {
        String pointer = target.document().target(place.schema());
        Located schema = target.located(pointer, ObjectKind.SCHEMA);
        for (String bound : BOUNDS) {
          if (schema.node().has(bound) && !target.isDocumented(place, bound)) {
            byPointer.putIfAbsent(schema.at(bound), problem(schema.at(bound), bound));
          }
        }
      }
    }
    return List.copyOf(byPointer.values());
  }

  private static Problem problem(String pointer, String bound) {
    return new Problem(
        pointer,
        "`%s` limits a request field, and no evidence is given for it.".formatted(bound),
        "Remove it, or add `x-evidence` and `x-evidence-source` to the field.");
  }
}
