package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Two versions of an operation: who may ask, what is sent and what comes back. */
final class OperationComparison {
  private final Findings findings;
  private final String prefix;
  private final Direction asked;

  /**
   * Prepares to compare an operation.
   *
   * @param prefix what the names of its elements begin with
   * @param asked which way its request travels; in a callback it is the API that asks
   */
  OperationComparison(Findings findings, String prefix, Direction asked) {
    this.findings = findings;
    this.prefix = prefix;
    this.asked = asked;
  }

  /**
   * Compares the operation.
   *
   * @param shared members that are reported once for all operations
   */
  void compare(Form was, Form is, List<String> shared) {
    Differences differences =
        new Differences(findings, prefix + "operation", Direction.BOTH, was, is);
    shared.forEach(member -> differences.explain(member, findings::reportedElsewhere));
    ServerComparison.compare(differences, prefix + "host");
    SecurityComparison.compare(differences, prefix + "auth");
    names(differences);
    differences.explain("deprecated", () -> ValueComparison.deprecated(differences));
    new ParameterComparison(findings, differences, asked).parameters(prefix + "request");
    body(differences);
    new ResponseComparison(findings, differences, prefix, asked.reversed()).compare();
    callbacks(differences);
    differences.reportRest();
  }

  private void names(Differences differences) {
    differences.explain(
        "operationId",
        () ->
            differences.addAt(
                prefix + "operationId",
                differences.was("operationId") == null
                    ? ChangeKind.OPERATION_ID_ADDED
                    : ChangeKind.OPERATION_ID_CHANGED,
                Shown.value(differences.was("operationId")),
                Shown.value(differences.is("operationId"))));
    differences.explain(
        "tags",
        () -> {
          List<String> gone = new ArrayList<>(texts(differences.was("tags")));
          gone.removeAll(texts(differences.is("tags")));
          differences.addAt(
              prefix + "tags",
              gone.isEmpty() ? ChangeKind.TAG_ADDED : ChangeKind.TAGS_CHANGED,
              Shown.value(differences.was("tags")),
              Shown.value(differences.is("tags")));
        });
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list != null) {
      list.forEach(text -> texts.add(text.asText()));
    }
    return texts;
  }

  private void body(Differences operation) {
    Form was = operation.was().parts().get(OperationNormalization.BODY);
    Form is = operation.is().parts().get(OperationNormalization.BODY);
    String element = prefix + "request";
    operation.explain(
        OperationNormalization.BODY,
        () -> {
          if (was == null) {
            ChangeKind kind =
                is.values().containsKey("required")
                    ? ChangeKind.REQUIRED_BODY_ADDED
                    : ChangeKind.BODY_ADDED;
            findings.add(element, asked, kind, null, "body");
          } else if (is == null) {
            findings.add(element, asked, ChangeKind.BODY_REMOVED, "body", null);
          } else {
            Differences body = new Differences(findings, element, asked, was, is);
            body.explain(
                "required",
                () -> MemberComparison.requirement(body, "", is.values().containsKey("required")));
            new ContentComparison(findings, body).compare();
            body.reportRest();
          }
        });
  }

  private void callbacks(Differences operation) {
    for (String label : operation.leftParts(OperationNormalization.CALLBACK)) {
      Form was = operation.was().parts().get(label);
      Form is = operation.is().parts().get(label);
      String name = prefix + (was == null ? is : was).name();
      operation.explain(
          label,
          () -> {
            if (was == null) {
              operation.addAt(name, ChangeKind.CALLBACK_ADDED, null, is.name());
            } else if (is == null) {
              operation.addAt(name, ChangeKind.CALLBACK_REMOVED, was.name(), null);
            } else {
              new OperationComparison(findings, name + " ", asked.reversed())
                  .compare(was, is, List.of());
            }
          });
    }
  }
}
