package ai.autocalls.lead.spec.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/** The schemas that a value may, must or must not satisfy besides. */
final class AlternativeComparison {
  private static final String MAPPING = ChoiceNormalization.MAPPING;

  private final SchemaComparison schemas;
  private final Differences differences;
  private final Form was;
  private final Form is;
  private final Optional<String> wasChoice;
  private final Optional<String> isChoice;

  AlternativeComparison(SchemaComparison schemas, Differences differences) {
    this.schemas = schemas;
    this.differences = differences;
    this.was = differences.was();
    this.is = differences.is();
    this.wasChoice = choice(was);
    this.isChoice = choice(is);
  }

  private static Optional<String> choice(Form form) {
    return Conjunction.CHOICES.stream().filter(form.sets()::containsKey).findFirst();
  }

  /** A schema that becomes one of several, or the reverse: it is compared as the only one. */
  void oneBecameSeveral() {
    if (wasChoice.isPresent() != isChoice.isPresent()
        && isOnlyChoice(wasChoice.isPresent() ? was : is)) {
      differences.explain(
          differences.left(),
          () ->
              alternatives(
                  wasChoice.map(was.sets()::get).orElse(List.of(was)),
                  isChoice.map(is.sets()::get).orElse(List.of(is))));
    }
  }

  private static boolean isOnlyChoice(Form form) {
    return form.sets().size() == 1
        && Set.of("discriminator").containsAll(form.values().keySet())
        && form.parts().keySet().stream().allMatch(label -> label.startsWith(MAPPING));
  }

  void compare() {
    differences.explain(Conjunction.CHOICES, this::choices);
    differences.parts(MAPPING, this::mapping);
    for (String keyword : List.of("allOf", "not")) {
      differences.explain(keyword, () -> constraints(keyword));
    }
  }

  private void choices() {
    if (wasChoice.isEmpty() || isChoice.isEmpty()) {
      constrained(wasChoice.isEmpty(), wasChoice.orElseGet(isChoice::get));
      return;
    }
    if (!wasChoice.equals(isChoice)) { // exactly one is fewer than any
      constrained(isChoice.get().equals("oneOf"), wasChoice.get() + " to " + isChoice.get());
    }
    alternatives(was.sets().get(wasChoice.get()), is.sets().get(isChoice.get()));
  }

  /** Pairs what is the same, then what has the same name, then what is most alike. */
  private void alternatives(List<Form> before, List<Form> after) {
    Findings findings = differences.findings();
    List<Form> gone = new ArrayList<>(before);
    List<Form> come = new ArrayList<>(after);
    List<ToIntBiFunction<Form, Form>> likenesses =
        List.of(
            (one, other) -> findings.exact().same(one, other) ? 1 : 0,
            (one, other) -> findings.substance().same(one, other) ? 1 : 0,
            (one, other) -> isNamed(one) && one.name().equals(other.name()) ? 1 : 0,
            AlternativeComparison::likeness);
    for (ToIntBiFunction<Form, Form> likeness : likenesses) {
      for (Form one : List.copyOf(gone)) {
        Optional<Form> best =
            come.stream()
                .filter(other -> likeness.applyAsInt(one, other) > 0)
                .max(Comparator.comparingInt(other -> likeness.applyAsInt(one, other)));
        if (best.isPresent()) {
          gone.remove(one);
          come.remove(best.get());
          schemas.compare(differences.place(), one, best.get());
        }
      }
    }
    gone.forEach(one -> differences.add(ChangeKind.ALTERNATIVE_REMOVED, title(one), null));
    come.forEach(one -> differences.add(ChangeKind.ALTERNATIVE_ADDED, null, title(one)));
  }

  private static boolean isNamed(Form form) {
    return !form.name().isEmpty();
  }

  private static int likeness(Form one, Form other) {
    if (isNamed(one) && isNamed(other) || !TypeSet.of(one).equals(TypeSet.of(other))) {
      return 0;
    }
    Set<String> common = new HashSet<>(one.parts().keySet());
    common.retainAll(other.parts().keySet());
    return 1 + common.size();
  }

  private static String title(Form form) {
    return isNamed(form) ? form.name() : TypeSet.shown(TypeSet.of(form));
  }

  private void mapping(String value, Form before, Form after) {
    if (after == null && value.equals(before.name()) && isMappedOtherwise(before)) {
      // A component's own name is the value where no mapping names another; readers know both.
      differences.add(ChangeKind.DOCUMENTATION_CHANGED, value, null);
    } else if (!differences.addedOrRemoved(
        differences.place(),
        ChangeKind.MAPPING_ADDED,
        ChangeKind.MAPPING_REMOVED,
        value,
        before,
        after)) {
      schemas.compare(differences.place(), before, after);
    }
  }

  private boolean isMappedOtherwise(Form component) {
    return is.parts().entrySet().stream()
        .filter(part -> part.getKey().startsWith(MAPPING))
        .anyMatch(part -> part.getValue().name().equals(component.name()));
  }

  private void constraints(String keyword) {
    boolean nothingLost = holdsAll(is, was, keyword);
    boolean nothingNew = holdsAll(was, is, keyword);
    if (nothingLost && nothingNew) {
      differences.add(ChangeKind.DOCUMENTATION_CHANGED, keyword, keyword);
    } else if (nothingLost || nothingNew) {
      constrained(nothingLost, keyword);
    }
  }

  private boolean holdsAll(Form form, Form other, String keyword) {
    List<Form> set = form.sets().getOrDefault(keyword, List.of());
    return other.sets().getOrDefault(keyword, List.of()).stream()
        .allMatch(o -> set.stream().anyMatch(s -> differences.findings().substance().same(s, o)));
  }

  private void constrained(boolean added, String keyword) {
    differences.toggled(added, ChangeKind.CONSTRAINT_ADDED, ChangeKind.CONSTRAINT_REMOVED, keyword);
  }
}
