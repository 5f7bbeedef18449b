package ai.autocalls.lead.spec.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every operation has an id of its own. */
final class OperationId implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "operation-id",
        Severity.ERROR,
        "Every operation has an `operationId` of its own.",
        "The id is the name of the client's method: two methods of one name do not compile, and a"
            + " missing name is made up.",
        new RuleExample("/paths/~1user~1lead/post/operationId", "''", "createLead"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    List<Problem> problems = new ArrayList<>();
    Map<String, List<Located>> byId = new LinkedHashMap<>();
    for (Located operation : target.objects().of(ObjectKind.OPERATION)) {
      JsonNode id = operation.node().path("operationId");
      if (id.asText("").isBlank()) {
        problems.add(
            new Problem(
                id.isMissingNode() ? operation.pointer() : operation.at("operationId"),
                "The operation has no `operationId`.",
                "Add one that names what it does, such as `createLead`."));
      } else {
        byId.computeIfAbsent(id.asText(), any -> new ArrayList<>()).add(operation);
      }
    }
    byId.forEach(
        (id, operations) -> {
          if (operations.size() > 1) {
            operations.forEach(operation -> problems.add(repeated(id, operation)));
          }
        });
    return problems;
  }

  private static Problem repeated(String id, Located operation) {
    return new Problem(
        operation.at("operationId"),
        "`%s` names more than one operation.".formatted(id),
        "Give each operation an id of its own.");
  }
}
