package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What two schemas say of a value: types, enumerations, bounds, formats and patterns. */
final class ValueComparison {
  private static final List<String> CAPS =
      List.of("maxLength", "maxItems", "maxProperties", "maxContains");

  private static final List<String> FLOORS =
      List.of("minLength", "minItems", "minProperties", "minContains");

  private static final List<List<String>> WIDER_FORMATS =
      List.of(List.of("int32", "int64"), List.of("float", "double"));

  private final Differences differences;

  ValueComparison(Differences differences) {
    this.differences = differences;
  }

  void compare() {
    explainLists(List.of("type", "enum"), this::typeAndValues);
    differences.explain(
        "nullable",
        () ->
            differences.add(
                differences.is("nullable") == null
                    ? ChangeKind.BECAME_NON_NULLABLE
                    : ChangeKind.BECAME_NULLABLE,
                nullable(differences.was("nullable")),
                nullable(differences.is("nullable"))));
    explainLists(List.of(ChoiceNormalization.KNOWN_VALUES), this::knownValues);
    CAPS.forEach(keyword -> differences.explain(keyword, () -> bound(keyword, 1)));
    FLOORS.forEach(keyword -> differences.explain(keyword, () -> bound(keyword, -1)));
    for (String keyword : List.of("minimum", "maximum")) {
      explainLists(List.of(keyword), () -> range(keyword));
    }
    differences.explain(
        "uniqueItems", () -> tightened("uniqueItems", differences.is("uniqueItems") != null));
    explainLists(List.of("multipleOf"), this::multiples);
    explainLists(List.of("format"), this::formats);
    explainLists(List.of("pattern"), this::patterns);
    differences.explain(
        "default",
        () ->
            differences.add(
                ChangeKind.DEFAULT_CHANGED,
                stated("default", differences.was("default")),
                stated("default", differences.is("default"))));
    differences.explain("deprecated", () -> deprecated(differences));
    differences.explain(
        "x-sensitive",
        () ->
            differences.add(
                ChangeKind.SENSITIVITY_CHANGED,
                stated("x-sensitive", differences.was("x-sensitive")),
                stated("x-sensitive", differences.is("x-sensitive"))));
  }

  /** Of these, normal form makes lists; what a list could not be made of is not judged. */
  private void explainLists(List<String> members, Runnable comparison) {
    boolean areLists =
        members.stream()
            .flatMap(
                m -> Stream.of(differences.was(), differences.is()).map(f -> f.values().get(m)))
            .allMatch(value -> value == null || value.isArray());
    if (areLists) {
      differences.explain(members, comparison);
    }
  }

  static void deprecated(Differences differences) {
    boolean is = differences.is("deprecated") != null;
    if ((is ? differences.is("deprecated") : differences.was("deprecated")).isTextual()) {
      return; // not a flag
    }
    differences.add(
        is ? ChangeKind.DEPRECATED : ChangeKind.DOCUMENTATION_CHANGED,
        is ? null : "deprecated",
        is ? "deprecated" : null);
  }

  private void typeAndValues() {
    JsonNode wasValues = differences.was("enum");
    JsonNode isValues = differences.is("enum");
    Set<String> was = types(differences.was());
    Set<String> is = types(differences.is());
    if (wasValues != null && isValues != null) {
      members(wasValues, isValues, ChangeKind.ENUM_VALUE_ADDED, ChangeKind.ENUM_VALUE_REMOVED);
      return;
    }
    if (wasValues == null && isValues == null) {
      types(was, is);
    } else if (isValues != null) {
      differences.add(ChangeKind.ENUM_CLOSED, "any value", Shown.value(isValues));
      if (!was.containsAll(is)) {
        types(was, is);
      }
    } else {
      differences.add(ChangeKind.ENUM_OPENED, Shown.value(wasValues), "any value");
      if (!is.containsAll(was)) {
        types(was, is);
      }
    }
  }

  private void types(Set<String> was, Set<String> is) {
    if (was.equals(is)) {
      return;
    }
    Set<String> added = new TreeSet<>(is);
    added.removeAll(was);
    Set<String> removed = new TreeSet<>(was);
    removed.removeAll(is);
    boolean onlyNull = removed.isEmpty() && added.equals(Set.of("null"));
    boolean onlyNoNull = added.isEmpty() && removed.equals(Set.of("null"));
    if (onlyNull || onlyNoNull) {
      differences.add(
          onlyNull ? ChangeKind.BECAME_NULLABLE : ChangeKind.BECAME_NON_NULLABLE,
          onlyNull ? "null not allowed" : "null allowed",
          onlyNull ? "null allowed" : "null not allowed");
    } else {
      differences.add(
          removed.isEmpty()
              ? ChangeKind.TYPE_WIDENED
              : added.isEmpty() ? ChangeKind.TYPE_NARROWED : ChangeKind.TYPE_CHANGED,
          TypeSet.shown(was),
          TypeSet.shown(is));
    }
  }

  static Set<String> types(Form form) {
    Set<String> types = new TreeSet<>();
    JsonNode values = form.values().get("enum");
    JsonNode stated = form.values().get("type");
    if (values != null) {
      values.forEach(value -> types.add(TypeSet.ofValue(value)));
    } else if (stated != null) {
      stated.forEach(name -> types.add(name.asText()));
    } else {
      types.addAll(TypeSet.all());
    }
    return types;
  }

  private static String nullable(JsonNode value) {
    return value == null ? "null not allowed" : "null allowed";
  }

  private void knownValues() {
    JsonNode was = differences.was(ChoiceNormalization.KNOWN_VALUES);
    JsonNode is = differences.is(ChoiceNormalization.KNOWN_VALUES);
    if (differences.was("enum") != null || differences.is("enum") != null) {
      differences.reportedElsewhere(); // as the opening or closing of the set
      return;
    }
    members(was, is, ChangeKind.KNOWN_VALUE_ADDED, ChangeKind.KNOWN_VALUE_REMOVED);
  }

  private void members(JsonNode was, JsonNode is, ChangeKind addition, ChangeKind removal) {
    List<JsonNode> before = list(was);
    List<JsonNode> after = list(is);
    after.stream()
        .filter(value -> !before.contains(value))
        .forEach(value -> differences.add(addition, null, quoted(value, before)));
    before.stream()
        .filter(value -> !after.contains(value))
        .forEach(value -> differences.add(removal, quoted(value, after), null));
  }

  /** The text 1 beside the number 1 needs its quotes to be told apart. */
  private static String quoted(JsonNode value, List<JsonNode> others) {
    String text = Shown.value(value);
    boolean ambiguous = others.stream().anyMatch(other -> text.equals(Shown.value(other)));
    return ambiguous ? value.toString() : text;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    if (array != null) {
      array.forEach(list::add);
    }
    return list;
  }

  /** A cap leaves more room as it grows, a floor less; without one, there is no limit. */
  private void bound(String keyword, int side) {
    JsonNode was = differences.was(keyword);
    JsonNode is = differences.is(keyword);
    if ((was == null || was.isNumber()) && (is == null || is.isNumber())) {
      boolean tightened =
          was == null || (is != null && is.decimalValue().compareTo(was.decimalValue()) * side < 0);
      add(keyword, tightened, Shown.value(was), Shown.value(is));
    }
  }

  private void range(String keyword) {
    JsonNode was = differences.was(keyword);
    JsonNode is = differences.is(keyword);
    boolean tightened = was == null || (is != null && NumericRange.growth(keyword, was, is) < 0);
    add(
        keyword,
        tightened,
        was == null ? null : NumericRange.shown(was),
        is == null ? null : NumericRange.shown(is));
  }

  private void multiples() {
    JsonNode was = differences.was("multipleOf");
    JsonNode is = differences.is("multipleOf");
    // Narrower when every old divisor still divides: the new ones are multiples of them.
    boolean tightened = was == null || (is != null && divideAll(was, is));
    boolean loosened = is == null || (was != null && divideAll(is, was));
    if (tightened || loosened) {
      add("multipleOf", tightened, Shown.value(was), Shown.value(is));
    }
  }

  private static boolean divideAll(JsonNode divisors, JsonNode numbers) {
    return list(divisors).stream()
        .allMatch(
            divisor ->
                list(numbers).stream()
                    .anyMatch(
                        number ->
                            divisor.decimalValue().signum() != 0
                                && number.decimalValue().remainder(divisor.decimalValue()).signum()
                                    == 0));
  }

  private void tightened(String keyword, boolean tightened) {
    add(keyword, tightened, tightened ? null : "true", tightened ? "true" : null);
  }

  private void add(String keyword, boolean tightened, String was, String is) {
    differences.add(
        tightened ? ChangeKind.BOUND_TIGHTENED : ChangeKind.BOUND_LOOSENED,
        was == null ? null : keyword + ": " + was,
        is == null ? null : keyword + ": " + is);
  }

  private void formats() {
    List<JsonNode> was = list(differences.was("format"));
    List<JsonNode> is = list(differences.is("format"));
    ChangeKind kind = ChangeKind.FORMAT_CHANGED;
    if (is.containsAll(was) || isWider(is, was)) {
      kind = ChangeKind.FORMAT_NARROWED;
    } else if (was.containsAll(is) || isWider(was, is)) {
      kind = ChangeKind.FORMAT_WIDENED;
    }
    differences.add(
        kind, Shown.value(differences.was("format")), Shown.value(differences.is("format")));
  }

  private static boolean isWider(List<JsonNode> narrow, List<JsonNode> wide) {
    return narrow.size() == 1
        && wide.size() == 1
        && WIDER_FORMATS.contains(List.of(narrow.get(0).asText(), wide.get(0).asText()));
  }

  private void patterns() {
    List<JsonNode> was = new ArrayList<>(list(differences.was("pattern")));
    List<JsonNode> is = new ArrayList<>(list(differences.is("pattern")));
    List<JsonNode> kept = was.stream().filter(is::contains).toList();
    was.removeAll(kept);
    is.removeAll(kept);
    ChangeKind kind = ChangeKind.PATTERN_CHANGED;
    if (was.isEmpty()) {
      kind = ChangeKind.PATTERN_TIGHTENED;
    } else if (is.isEmpty()) {
      kind = ChangeKind.PATTERN_LOOSENED;
    } else if (was.size() == 1 && is.size() == 1) {
      kind = PatternComparison.between(was.get(0).asText(), is.get(0).asText());
    }
    differences.add(
        kind, Shown.value(differences.was("pattern")), Shown.value(differences.is("pattern")));
  }

  private static String stated(String keyword, JsonNode value) {
    return value == null ? null : keyword + ": " + Shown.value(value);
  }
}
