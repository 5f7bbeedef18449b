package ai.autocalls.lead.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What two schemas say of a value: types, enumerations, bounds, formats and patterns. */
final class ValueComparison {
  private static final Comparator<JsonNode> NUMBER = Comparator.comparing(JsonNode::decimalValue);
  private static final List<List<String>> WIDER_FORMATS =
      List.of(List.of("int32", "int64"), List.of("float", "double"));

  private final Differences differences;

  /** Explains a keyword by its two values, of which one may be null. */
  private interface KeywordComparison {
    void compare(String keyword, JsonNode was, JsonNode is);
  }

  ValueComparison(Differences differences) {
    this.differences = differences;
  }

  void compare() {
    if (areLists("type") && areLists("enum")) {
      differences.explain(List.of("type", "enum"), this::typeAndValues);
    }
    differences.flag(
        "nullable",
        ChangeKind.BECAME_NULLABLE,
        ChangeKind.BECAME_NON_NULLABLE,
        "null not allowed",
        "null allowed");
    lists(ChoiceNormalization.KNOWN_VALUES, this::knownValues);
    ValueNormalization.CAPS.forEach(keyword -> bound(keyword, NUMBER));
    ValueNormalization.FLOORS.forEach(keyword -> bound(keyword, NUMBER.reversed()));
    lists("minimum", this::range);
    lists("maximum", this::range);
    differences.flag(
        "uniqueItems",
        ChangeKind.BOUND_TIGHTENED,
        ChangeKind.BOUND_LOOSENED,
        null,
        "uniqueItems: true");
    lists("multipleOf", this::multiples);
    lists("format", this::formats);
    lists("pattern", this::patterns);
    stated("default", ChangeKind.DEFAULT_CHANGED);
    differences.deprecated();
    stated("x-sensitive", ChangeKind.SENSITIVITY_CHANGED);
  }

  /** Normal form makes lists of these; what it could not make a list of is not judged. */
  private boolean areLists(String keyword) {
    return Stream.of(differences.was(), differences.is())
        .map(form -> form.values().get(keyword))
        .allMatch(value -> value == null || value.isArray());
  }

  private void lists(String keyword, KeywordComparison comparison) {
    if (areLists(keyword)) {
      differences.explain(
          keyword,
          () -> comparison.compare(keyword, differences.was(keyword), differences.is(keyword)));
    }
  }

  private void stated(String keyword, ChangeKind kind) {
    differences.explain(
        keyword,
        () ->
            differences.add(
                kind,
                Differences.stated(keyword, differences.was(keyword)),
                Differences.stated(keyword, differences.is(keyword))));
  }

  private void typeAndValues() {
    JsonNode wasValues = differences.was("enum");
    JsonNode isValues = differences.is("enum");
    Set<String> was = TypeSet.of(differences.was());
    Set<String> is = TypeSet.of(differences.is());
    if (wasValues != null && isValues != null) {
      members(wasValues, isValues, ChangeKind.ENUM_VALUE_ADDED, ChangeKind.ENUM_VALUE_REMOVED);
    } else if (wasValues == null && isValues == null) {
      types(was, is);
    } else {
      boolean isClosed = isValues != null;
      differences.toggled(
          isClosed,
          ChangeKind.ENUM_CLOSED,
          ChangeKind.ENUM_OPENED,
          "any value",
          Canonical.shown(isClosed ? isValues : wasValues));
      if (!(isClosed ? was.containsAll(is) : is.containsAll(was))) {
        types(was, is);
      }
    }
  }

  private void types(Set<String> was, Set<String> is) {
    Set<String> added = new TreeSet<>(is);
    added.removeAll(was);
    Set<String> removed = new TreeSet<>(was);
    removed.removeAll(is);
    Set<String> changed = new TreeSet<>(added);
    changed.addAll(removed);
    if (changed.equals(Set.of("null"))) {
      differences.toggled(
          removed.isEmpty(),
          ChangeKind.BECAME_NULLABLE,
          ChangeKind.BECAME_NON_NULLABLE,
          "null not allowed",
          "null allowed");
    } else if (!changed.isEmpty()) {
      ChangeKind narrowedOrNot =
          added.isEmpty() ? ChangeKind.TYPE_NARROWED : ChangeKind.TYPE_CHANGED;
      differences.add(
          removed.isEmpty() ? ChangeKind.TYPE_WIDENED : narrowedOrNot,
          TypeSet.shown(was),
          TypeSet.shown(is));
    }
  }

  private void knownValues(String keyword, JsonNode was, JsonNode is) {
    if (differences.was("enum") != null || differences.is("enum") != null) {
      differences.findings().reportedElsewhere(); // as the opening or closing of the set
    } else {
      members(was, is, ChangeKind.KNOWN_VALUE_ADDED, ChangeKind.KNOWN_VALUE_REMOVED);
    }
  }

  private void members(JsonNode was, JsonNode is, ChangeKind addition, ChangeKind removal) {
    List<JsonNode> before = Canonical.list(was);
    List<JsonNode> after = Canonical.list(is);
    after.stream()
        .filter(value -> !before.contains(value))
        .forEach(value -> differences.add(addition, null, quoted(value, before)));
    before.stream()
        .filter(value -> !after.contains(value))
        .forEach(value -> differences.add(removal, quoted(value, after), null));
  }

  /** The text 1 beside the number 1 needs its quotes, or the two look alike. */
  private static String quoted(JsonNode value, List<JsonNode> others) {
    String text = Canonical.shown(value);
    boolean ambiguous = others.stream().anyMatch(other -> text.equals(Canonical.shown(other)));
    return ambiguous ? value.toString() : text;
  }

  /** A cap leaves more room as it grows, a floor less; without one, there is no limit. */
  private void bound(String keyword, Comparator<JsonNode> byRoom) {
    JsonNode was = differences.was(keyword);
    JsonNode is = differences.is(keyword);
    if ((was == null || was.isNumber()) && (is == null || is.isNumber())) {
      differences.explain(
          keyword,
          () -> {
            boolean tightened = was == null || (is != null && byRoom.compare(is, was) < 0);
            bounded(keyword, tightened, Canonical.shown(was), Canonical.shown(is));
          });
    }
  }

  private void range(String keyword, JsonNode was, JsonNode is) {
    boolean tightened = was == null || (is != null && NumericRange.growth(keyword, was, is) < 0);
    bounded(keyword, tightened, NumericRange.shown(was), NumericRange.shown(is));
  }

  private void multiples(String keyword, JsonNode was, JsonNode is) {
    // Narrower when every old divisor still divides: the new ones are multiples of them.
    boolean tightened = was == null || (is != null && divideAll(was, is));
    boolean loosened = is == null || (was != null && divideAll(is, was));
    if (tightened || loosened) {
      bounded(keyword, tightened, Canonical.shown(was), Canonical.shown(is));
    }
  }

  private static boolean divideAll(JsonNode divisors, JsonNode numbers) {
    return Canonical.list(divisors).stream()
        .map(JsonNode::decimalValue)
        .allMatch(d -> Canonical.list(numbers).stream().anyMatch(n -> divides(d, n)));
  }

  private static boolean divides(BigDecimal divisor, JsonNode number) {
    return divisor.signum() != 0 && number.decimalValue().remainder(divisor).signum() == 0;
  }

  private void bounded(String keyword, boolean tightened, String was, String is) {
    differences.add(
        tightened ? ChangeKind.BOUND_TIGHTENED : ChangeKind.BOUND_LOOSENED,
        was == null ? null : keyword + ": " + was,
        is == null ? null : keyword + ": " + is);
  }

  private void formats(String keyword, JsonNode wasValue, JsonNode isValue) {
    List<JsonNode> was = Canonical.list(wasValue);
    List<JsonNode> is = Canonical.list(isValue);
    ChangeKind kind = ChangeKind.FORMAT_CHANGED;
    if (is.containsAll(was) || isWider(is, was)) {
      kind = ChangeKind.FORMAT_NARROWED;
    } else if (was.containsAll(is) || isWider(was, is)) {
      kind = ChangeKind.FORMAT_WIDENED;
    }
    differences.add(kind, Canonical.shown(wasValue), Canonical.shown(isValue));
  }

  private static boolean isWider(List<JsonNode> narrow, List<JsonNode> wide) {
    return narrow.size() == 1
        && wide.size() == 1
        && WIDER_FORMATS.contains(List.of(narrow.get(0).asText(), wide.get(0).asText()));
  }

  private void patterns(String keyword, JsonNode wasValue, JsonNode isValue) {
    List<JsonNode> gone = new ArrayList<>(Canonical.list(wasValue));
    List<JsonNode> come = new ArrayList<>(Canonical.list(isValue));
    gone.removeAll(Canonical.list(isValue));
    come.removeAll(Canonical.list(wasValue));
    ChangeKind kind = ChangeKind.PATTERN_CHANGED;
    if (gone.isEmpty()) {
      kind = ChangeKind.PATTERN_TIGHTENED;
    } else if (come.isEmpty()) {
      kind = ChangeKind.PATTERN_LOOSENED;
    } else if (gone.size() == 1 && come.size() == 1) {
      kind = PatternComparison.between(gone.get(0).asText(), come.get(0).asText());
    }
    differences.add(kind, Canonical.shown(wasValue), Canonical.shown(isValue));
  }
}
