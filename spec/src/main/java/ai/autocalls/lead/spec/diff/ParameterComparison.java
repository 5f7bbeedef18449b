package ai.autocalls.lead.spec.diff;

import java.util.List;
import java.util.Set;

/** Parameters of an operation and headers of a response. */
final class ParameterComparison {
  private final Findings findings;
  private final Differences operation;
  private final Direction direction;

  ParameterComparison(Findings findings, Differences around, Direction direction) {
    this.findings = findings;
    this.operation = around;
    this.direction = direction;
  }

  void parameters(String element) {
    for (String label : operation.left(ParameterNormalization.PARAMETER)) {
      Form was = operation.was().parts().get(label);
      Form is = operation.is().parts().get(label);
      String place = element + "." + (was == null ? is : was).name();
      operation.explain(
          label,
          () -> {
            if (was != null && is != null) {
              compare(place, was, is);
            } else if (is != null) {
              ChangeKind kind =
                  isRequired(is) ? ChangeKind.REQUIRED_PARAMETER_ADDED : ChangeKind.PARAMETER_ADDED;
              findings.add(place, direction, kind, null, is.name());
            } else {
              findings.add(place, direction, ChangeKind.PARAMETER_REMOVED, was.name(), null);
            }
          });
    }
  }

  void headers(String element, String status) {
    for (String label : operation.left(ParameterNormalization.HEADER)) {
      Form was = operation.was().parts().get(label);
      Form is = operation.is().parts().get(label);
      String name = (was == null ? is : was).name();
      String place = element + ".header." + name;
      operation.explain(
          label,
          () -> {
            if (was != null && is != null) {
              compare(place, was, is);
            } else if (is != null) {
              findings.add(place, direction, ChangeKind.HEADER_ADDED, null, name + " in " + status);
            } else {
              findings.add(
                  place, direction, ChangeKind.HEADER_REMOVED, name + " in " + status, null);
            }
          });
    }
  }

  private static boolean isRequired(Form form) {
    return form.values().containsKey("required");
  }

  private void compare(String place, Form was, Form is) {
    Differences differences = new Differences(findings, place, direction, was, is);
    differences.explain(
        "required", () -> MemberComparison.requirement(differences, "", isRequired(is)));
    differences.explain("deprecated", () -> ValueComparison.deprecated(differences));
    if (direction == Direction.REQUEST) {
      readAsText(differences);
    }
    for (String keyword : List.of("style", "explode")) {
      differences.explain(
          keyword,
          () ->
              differences.add(
                  ChangeKind.SERIALIZATION_CHANGED,
                  keyword + ": " + shown(was, keyword),
                  keyword + ": " + shown(is, keyword)));
    }
    for (String keyword : List.of("allowEmptyValue", "allowReserved")) {
      boolean allowed = is.values().containsKey(keyword);
      differences.explain(
          keyword,
          () ->
              differences.add(
                  allowed ? ChangeKind.CONSTRAINT_REMOVED : ChangeKind.CONSTRAINT_ADDED,
                  allowed ? null : keyword,
                  allowed ? keyword : null));
    }
    if (was.parts().containsKey("schema") != is.parts().containsKey("schema")) {
      differences.explain(
          differences.left("").stream()
              .filter(m -> m.equals("schema") || m.startsWith(ContentNormalization.CONTENT))
              .toList(),
          () -> differences.add(ChangeKind.SERIALIZATION_CHANGED, written(was), written(is)));
    }
    ContentComparison.schemas(findings, differences, direction);
    new ContentComparison(findings, differences).compare();
    differences.reportRest();
  }

  private static String shown(Form form, String keyword) {
    return form.values().containsKey(keyword)
        ? Shown.value(form.values().get(keyword))
        : "as usual";
  }

  private static String written(Form form) {
    return form.parts().containsKey("schema") ? "schema" : "content";
  }

  /**
   * A parameter travels as text: one value is also a list of one, and a number or a flag is also a
   * text.
   */
  private void readAsText(Differences differences) {
    Form was = differences.was().parts().get("schema");
    Form is = differences.is().parts().get("schema");
    if (was == null || is == null || !differences.isLeft("schema")) {
      return;
    }
    Set<String> before = ValueComparison.types(was);
    Set<String> after = ValueComparison.types(is);
    boolean wasScalar = TypeSet.SCALARS.containsAll(before);
    boolean oneIsEnough =
        !is.values().containsKey("minItems") || is.values().get("minItems").asInt() <= 1;
    Form items = is.parts().getOrDefault("items", SchemaComparison.anything());
    if (wasScalar && after.equals(Set.of("array")) && oneIsEnough) {
      differences.explain(
          List.of("schema", "explode"),
          () -> {
            differences.add(ChangeKind.BECAME_LIST, TypeSet.shown(before), "list");
            new SchemaComparison(findings, direction)
                .compare(differences.element() + "[]", was, items);
          });
    } else if (wasScalar
        && !before.contains("string")
        && is.values().keySet().equals(Set.of("type"))
        && after.equals(Set.of("string"))) {
      differences.explain(
          "schema",
          () ->
              differences.add(
                  ChangeKind.TYPE_WIDENED, TypeSet.shown(before), TypeSet.shown(after)));
    }
  }
}
