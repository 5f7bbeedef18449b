package ai.autocalls.lead.spec.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The document is OpenAPI 3.1. */
final class OpenapiVersion implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "openapi-version",
        Severity.ERROR,
        "The document is OpenAPI 3.1.",
        "Generation, comparison and contract checks read 3.1; another version means other things"
            + " with the same words.",
        new RuleExample("/openapi", "3.2.0", "3.1.0"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    if (target.isOpenApi31()) {
      return List.of();
    }
    JsonNode root = target.document().tree();
    if (!root.isObject()) {
      return List.of(
          new Problem(
              "",
              "The document is not an object with `openapi`, `info` and `paths`.",
              "Begin with `openapi: 3.1.0`."));
    }
    String found =
        root.has("openapi")
            ? "`openapi` is `%s`.".formatted(root.get("openapi").asText())
            : root.has("swagger")
                ? "This is a Swagger 2.0 document."
                : "`openapi` is missing: nothing says that this is an OpenAPI document.";
    return List.of(
        new Problem(root.has("openapi") ? "/openapi" : "", found, "Write `openapi: 3.1.0`."));
  }
}
