package ai.autocalls.lead.spec.diff;

import java.util.List;
import java.util.Set;

/** Two versions of a parameter or of a response's header. */
final class ParameterComparison {
  private final Differences differences;
  private final Form was;
  private final Form is;

  ParameterComparison(Differences differences) {
    this.differences = differences;
    this.was = differences.was();
    this.is = differences.is();
  }

  void compare() {
    differences.required();
    differences.deprecated();
    if (differences.place().direction() == Direction.REQUEST) {
      readAsText();
    }
    for (String keyword : List.of("style", "explode")) {
      differences.explain(keyword, () -> serialization(shown(keyword, was), shown(keyword, is)));
    }
    for (String keyword : List.of("allowEmptyValue", "allowReserved")) {
      differences.flag(
          keyword, ChangeKind.CONSTRAINT_REMOVED, ChangeKind.CONSTRAINT_ADDED, null, keyword);
    }
    if (was.parts().containsKey("schema") != is.parts().containsKey("schema")) {
      differences.explain(
          differences.left().stream()
              .filter(m -> m.equals("schema") || m.startsWith(ContentNormalization.CONTENT))
              .toList(),
          () -> serialization(written(was), written(is)));
    }
    ContentComparison.schemas(differences);
    ContentComparison.compare(differences, differences.place());
    differences.reportRest();
  }

  private void serialization(String before, String after) {
    differences.add(ChangeKind.SERIALIZATION_CHANGED, before, after);
  }

  private static String shown(String keyword, Form form) {
    String value = Canonical.shown(form.values().get(keyword));
    return keyword + ": " + (value == null ? "as usual" : value);
  }

  private static String written(Form form) {
    return form.parts().containsKey("schema") ? "schema" : "content";
  }

  /**
   * A parameter travels as text: one value is also a list of one, and a number or a flag is also a
   * text.
   */
  private void readAsText() {
    Form before = was.parts().get("schema");
    Form after = is.parts().get("schema");
    if (before == null || after == null || !differences.isLeft("schema")) {
      return;
    }
    Set<String> wasTypes = TypeSet.of(before);
    Set<String> isTypes = TypeSet.of(after);
    if (!TypeSet.SCALARS.containsAll(wasTypes)) {
      return;
    }
    boolean oneIsEnough =
        !after.values().containsKey("minItems") || after.values().get("minItems").asInt() <= 1;
    boolean anyText =
        after.values().keySet().equals(Set.of("type")) && isTypes.equals(Set.of("string"));
    if (isTypes.equals(Set.of("array")) && oneIsEnough) {
      differences.explain(List.of("schema", "explode"), () -> becameList(before, after));
    } else if (anyText && !wasTypes.contains("string")) {
      differences.explain(
          "schema",
          () ->
              differences.add(
                  ChangeKind.TYPE_WIDENED, TypeSet.shown(wasTypes), TypeSet.shown(isTypes)));
    }
  }

  private void becameList(Form before, Form after) {
    differences.add(ChangeKind.BECAME_LIST, TypeSet.shown(TypeSet.of(before)), "list");
    new SchemaComparison(differences.findings())
        .compare(
            differences.place().below("[]"),
            before,
            after.parts().getOrDefault("items", Form.ANYTHING));
  }
}
