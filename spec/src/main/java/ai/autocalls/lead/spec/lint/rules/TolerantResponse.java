package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Response schemas ask for no more than every known response has. */
final class TolerantResponse implements Rule {
  private static final List<String> CONSTRAINTS =
      List.of(
          "pattern",
          "enum",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "minItems",
          "maxItems");

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "tolerant-response",
        Severity.ERROR,
        "Schemas with `x-response` require only fields marked `x-indispensable`, and constrain no"
            + " value.",
        "Generated clients check what they read: one field fewer, or a date in another form, and"
            + " they throw although the lead exists. Their users then send it again.",
        new RuleExample(
            "/components/schemas/LeadResponse",
            """
            type: object
            x-response: true
            description: The response to a created lead.
            required: [message]
            properties:
              message:
                type: string
                description: A sentence for people.
                example: Done\
            """,
            """
            type: object
            x-response: true
            description: The response to a created lead.
            required: [message]
            properties:
              message:
                type: string
                x-indispensable: true
                description: A sentence for people.
                example: Done\
            """));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    for (Located schema : target.objects().of(ObjectKind.SCHEMA)) {
      if (schema.node().path("x-response").asBoolean()) {
        required(schema, problems);
        constraints(schema, problems);
        for (String name : target.document().names(schema.at("properties"))) {
          String property = JsonPointers.child(schema.at("properties"), name);
          constraints(target.located(property, ObjectKind.SCHEMA), problems);
        }
      }
    }
    return problems;
  }

  private static void required(Located schema, List<Problem> problems) {
    Set<String> required = new LinkedHashSet<>();
    schema.node().path("required").forEach(name -> required.add(name.asText()));
    required.removeIf(
        name -> schema.node().path("properties").path(name).path("x-indispensable").asBoolean());
    if (!required.isEmpty()) {
      problems.add(
          new Problem(
              schema.at("required"),
              "A response is refused when it lacks " + String.join(", ", required) + ".",
              "Require only what no known response lacks, and mark it `x-indispensable: true`."));
    }
  }

  private static void constraints(Located schema, List<Problem> problems) {
    for (String keyword : CONSTRAINTS) {
      if (schema.node().has(keyword)) {
        problems.add(
            new Problem(
                schema.at(keyword),
                "`%s` makes generated clients refuse a response.".formatted(keyword),
                "Say it in the description; what a provider must send is a requirement of"
                    + " `requirements.yaml`."));
      }
    }
  }
}
