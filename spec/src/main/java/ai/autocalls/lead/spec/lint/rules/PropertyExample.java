package ai.autocalls.lead.spec.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Every property that holds a value of its own has an example. */
final class PropertyExample implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "property-example",
        Severity.WARNING,
        "Every property has an example, its own or that of the schema it refers to.",
        "Mock servers, request collections and readers make up a value where none is given.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/campaign_id",
            "type: integer\ndescription: The id of the campaign.",
            "type: integer\ndescription: The id of the campaign.\nexample: 7"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    return target.objects().of(ObjectKind.SCHEMA).stream()
        .filter(Located::isProperty)
        .filter(schema -> !hasExample(target.resolve(schema).node()))
        .map(
            schema ->
                new Problem(
                    schema.pointer(),
                    "`%s` has no example.".formatted(schema.key()),
                    "Add `example` with a value as it appears on the wire."))
        .toList();
  }

  /** An object's properties have examples of their own; a broken reference has its own rule. */
  private static boolean hasExample(JsonNode schema) {
    return schema.has("example")
        || schema.has("examples")
        || schema.has("properties")
        || schema.has("$ref");
  }
}
