package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.JsonPointers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Every operation asks for a security scheme that is defined. */
final class SecurityDefined implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "security-defined",
        Severity.ERROR,
        "Every operation asks for a security scheme, and the scheme is defined.",
        "A client generated from an operation without security sends no token, and every call is"
            + " refused.",
        new RuleExample("/security", "- bearerTokn: []", "- bearerToken: []"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    undefined(target, "/security", problems);
    for (Located operation : target.objects().of(ObjectKind.OPERATION)) {
      boolean own = operation.node().has("security");
      if (own) {
        undefined(target, operation.at("security"), problems);
      }
      if (!isSecured(own ? operation.node().get("security") : target.document().at("/security"))) {
        problems.add(
            new Problem(
                own ? operation.at("security") : operation.pointer(),
                "The operation can be called without a token.",
                "Name a scheme of `components/securitySchemes` under `security`, here or for the"
                    + " document."));
      }
    }
    return problems;
  }

  private static boolean isSecured(JsonNode requirements) {
    for (JsonNode requirement : requirements) {
      if (requirement.isEmpty()) {
        return false;
      }
    }
    return !requirements.isEmpty();
  }

  private static void undefined(LintTarget target, String pointer, List<Problem> problems) {
    List<String> defined = target.document().names("/components/securitySchemes");
    for (int i = 0; i < target.document().at(pointer).size(); i++) {
      for (String name : target.document().names(pointer + "/" + i)) {
        if (!defined.contains(name)) {
          problems.add(
              Problem.unknown(
                  JsonPointers.child(pointer + "/" + i, name),
                  "Security scheme `%s` is not defined.".formatted(name),
                  name,
                  defined,
                  "Define it under `components/securitySchemes`."));
        }
      }
    }
  }
}
