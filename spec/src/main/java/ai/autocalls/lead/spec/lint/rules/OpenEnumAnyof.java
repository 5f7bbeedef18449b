package ai.autocalls.lead.spec.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An open enumeration is a string with its known values beside it, not a union. */
final class OpenEnumAnyof implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "open-enum-anyof",
        Severity.ERROR,
        "An open enumeration is `type: string` with `x-extensible-enum`, not an `anyOf`.",
        "OpenAPI Generator makes a class without fields of the union for Java, Kotlin, Rust, PHP"
            + " and C#; reading a value then throws after the lead exists, or loses the value.",
        new RuleExample(
            "/components/schemas/LeadResponse/properties/message",
            """
            description: What was done.
            example: done
            anyOf:
              - type: string
                enum: [done]
              - type: string\
            """,
            """
            type: string
            description: What was done.
            example: done
            x-extensible-enum: [done]\
            """));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    return target.objects().of(ObjectKind.SCHEMA).stream()
        .filter(schema -> isOpenEnum(schema.node()))
        .map(
            schema ->
                new Problem(
                    schema.at(keyword(schema.node())),
                    "This union of an enumeration and its base type is unreadable in generated"
                        + " clients.",
                    "Write `type: string`, list the known values in `x-extensible-enum`, and name"
                        + " them in the description."))
        .toList();
  }

  /** Whether a union has a branch with named values and one that takes any other. */
  static boolean isOpenEnum(JsonNode schema) {
    boolean named = false;
    boolean any = false;
    for (JsonNode branch : schema.path(keyword(schema))) {
      named |= branch.has("enum");
      any |= branch.has("type") && !branch.has("enum");
    }
    return named && any;
  }

  private static String keyword(JsonNode schema) {
    return schema.has("oneOf") ? "oneOf" : "anyOf";
  }
}
