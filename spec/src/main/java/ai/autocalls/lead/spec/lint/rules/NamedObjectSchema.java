package ai.autocalls.lead.spec.lint.rules;

import java.util.List;

/** Objects with properties are components. */
final class NamedObjectSchema implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "named-object-schema",
        Severity.ERROR,
        "Every object schema with properties is a named component.",
        "Generators invent a name for an object without one, and the client's public type changes"
            + " with every edit around it.",
        new RuleExample(
            "/paths/~1user~1lead/post/responses/400/content/application~1json/schema",
            """
            type: object
            properties:
              message:
                type: string
                description: A sentence.
                example: No.""",
            "$ref: '#/components/schemas/Refusal'"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    return target.objects().of(ObjectKind.SCHEMA).stream()
        .filter(schema -> schema.node().has("properties"))
        .filter(schema -> !schema.isComponent())
        .map(
            schema ->
                new Problem(
                    schema.pointer(),
                    "An object with properties is here without a name.",
                    "Move it to `components/schemas` and refer to it."))
        .toList();
  }
}
