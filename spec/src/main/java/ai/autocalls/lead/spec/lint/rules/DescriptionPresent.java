package ai.autocalls.lead.spec.lint.rules;

import java.util.ArrayList;
import java.util.List;

/** Operations, parameters, headers, bodies, responses, schemas and properties are described. */
final class DescriptionPresent implements Rule {
  private static final List<ObjectKind> DESCRIBED =
      List.of(
          ObjectKind.OPERATION,
          ObjectKind.PARAMETER,
          ObjectKind.HEADER,
          ObjectKind.REQUEST_BODY,
          ObjectKind.RESPONSE,
          ObjectKind.SECURITY_SCHEME);

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "description-present",
        Severity.ERROR,
        "Operations, parameters, headers, bodies, responses, security schemes, named schemas and"
            + " properties have a description.",
        "The description is the published documentation and the client's Javadoc; without it a"
            + " reader has only the name to guess from.",
        new RuleExample(
            "/components/schemas/LeadRequest/properties/campaign_id",
            "type: integer\nexample: 7",
            "type: integer\ndescription: The id of the campaign.\nexample: 7"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    for (ObjectKind kind : DESCRIBED) {
      target.objects().of(kind).forEach(object -> check(target, object, problems));
    }
    for (Located schema : target.objects().of(ObjectKind.SCHEMA)) {
      if (schema.isComponent() || schema.isProperty()) {
        check(target, schema, problems);
      }
    }
    return problems;
  }

  private static void check(LintTarget target, Located object, List<Problem> problems) {
    boolean own = !object.node().path("description").asText("").isBlank();
    boolean targets =
        !target.resolve(object).node().path("description").asText("").isBlank()
            || object.node().has("$ref");
    if (!own && !targets) {
      problems.add(
          new Problem(
              object.pointer(),
              "`%s` has no description.".formatted(object.key()),
              "Say what it means, with its unit or format."));
    }
  }
}
