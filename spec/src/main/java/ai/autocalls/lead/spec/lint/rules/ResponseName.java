package ai.autocalls.lead.spec.lint.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** No schema takes the name that a generator gives to an operation's response. */
final class ResponseName implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "response-name",
        Severity.ERROR,
        "No schema is named like an operation with `Response` behind it.",
        "oapi-codegen names the type of a whole response so; a schema of the same name makes the"
            + " generated code fail to compile.",
        new RuleExample(
            "/components/schemas",
            """
            CreateLeadResponse:
              type: object
              description: The response to a created lead.\
            """,
            """
            LeadCreated:
              type: object
              description: The response to a created lead.\
            """));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    Set<String> taken =
        target.objects().of(ObjectKind.OPERATION).stream()
            .map(operation -> operation.node().path("operationId").asText())
            .filter(id -> !id.isEmpty())
            .map(id -> (id + "Response").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return target.objects().of(ObjectKind.SCHEMA).stream()
        .filter(Located::isComponent)
        .filter(schema -> taken.contains(schema.key().toLowerCase(Locale.ROOT)))
        .map(
            schema ->
                new Problem(
                    schema.pointer(),
                    "`%s` is the name that generators give to the whole response."
                        .formatted(schema.key()),
                    "Name the schema after what it is, such as `LeadCreated`."))
        .toList();
  }
}
