package ai.autocalls.lead.spec.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The schemas that a value may, must or must not satisfy besides. */
final class AlternativeComparison {
  private final Findings findings;
  private final SchemaComparison schemas;
  private final Differences differences;

  AlternativeComparison(Findings findings, SchemaComparison schemas, Differences differences) {
    this.findings = findings;
    this.schemas = schemas;
    this.differences = differences;
  }

  /** A schema that becomes one of several, or the reverse: it is compared as the only one. */
  void oneBecameSeveral() {
    Optional<String> wasChoice = choice(differences.was());
    Optional<String> isChoice = choice(differences.is());
    Form several = wasChoice.isPresent() ? differences.was() : differences.is();
    if (wasChoice.isPresent() == isChoice.isPresent() || !isOnlyChoice(several)) {
      return;
    }
    List<Form> before =
        wasChoice.map(differences.was().sets()::get).orElse(List.of(differences.was()));
    List<Form> after = isChoice.map(differences.is().sets()::get).orElse(List.of(differences.is()));
    List<String> members =
        differences.left("").stream().filter(SchemaComparison.isProse().negate()).toList();
    differences.explain(members, () -> alternatives(before, after));
  }

  private static Optional<String> choice(Form form) {
    return Conjunction.CHOICES.stream().filter(form.sets()::containsKey).findFirst();
  }

  private static boolean isOnlyChoice(Form form) {
    return form.sets().size() == 1
        && Set.of("discriminator").containsAll(form.values().keySet())
        && form.parts().keySet().stream().allMatch(label -> label.startsWith("mapping/"));
  }

  void compare() {
    differences.explain(Conjunction.CHOICES, this::choices);
    mappings();
    for (String keyword : List.of("allOf", "not")) {
      differences.explain(keyword, () -> constraints(keyword));
    }
  }

  private void choices() {
    Optional<String> was = choice(differences.was());
    Optional<String> is = choice(differences.is());
    if (was.isEmpty() || is.isEmpty()) {
      constrained(was.orElseGet(is::get), was.isEmpty());
      return;
    }
    if (!was.equals(is)) {
      constrained(was.get() + " to " + is.get(), is.get().equals("oneOf")); // exactly one is fewer
    }
    alternatives(differences.was().sets().get(was.get()), differences.is().sets().get(is.get()));
  }

  /** Pairs what is the same, then what has the same name, then what is most alike. */
  private void alternatives(List<Form> before, List<Form> after) {
    List<Form> gone = new ArrayList<>(before);
    List<Form> come = new ArrayList<>(after);
    for (Form was : before) {
      pair(was, gone, come, is -> findings.exact().same(was, is) ? 1 : 0);
    }
    for (Form was : before) {
      pair(was, gone, come, is -> findings.substance().same(was, is) ? 1 : 0);
    }
    for (Form was : before) {
      pair(was, gone, come, is -> isNamed(was) && was.name().equals(is.name()) ? 1 : 0);
    }
    for (Form was : before) {
      pair(was, gone, come, is -> isNamed(was) && isNamed(is) ? 0 : likeness(was, is));
    }
    gone.forEach(was -> differences.add(ChangeKind.ALTERNATIVE_REMOVED, title(was), null));
    come.forEach(is -> differences.add(ChangeKind.ALTERNATIVE_ADDED, null, title(is)));
  }

  private interface Likeness {
    int to(Form other);
  }

  private void pair(Form was, List<Form> gone, List<Form> come, Likeness likeness) {
    Optional<Form> best =
        come.stream()
            .filter(is -> gone.contains(was) && likeness.to(is) > 0)
            .max(Comparator.comparingInt(likeness::to));
    if (best.isPresent()) {
      gone.remove(was);
      come.remove(best.get());
      schemas.compare(differences.element(), was, best.get());
    }
  }

  private static boolean isNamed(Form form) {
    return !form.name().isEmpty();
  }

  private static int likeness(Form was, Form is) {
    if (!ValueComparison.types(was).equals(ValueComparison.types(is))) {
      return 0;
    }
    Set<String> shared = new HashSet<>(was.parts().keySet());
    shared.retainAll(is.parts().keySet());
    return 1 + shared.size();
  }

  private static String title(Form form) {
    return isNamed(form) ? form.name() : TypeSet.shown(ValueComparison.types(form));
  }

  private void mappings() {
    for (String label : differences.left("mapping/")) {
      Form was = differences.was().parts().get(label);
      Form is = differences.is().parts().get(label);
      String value = label.substring("mapping/".length());
      differences.explain(
          label,
          () -> {
            if (was != null && is != null) {
              schemas.compare(differences.element(), was, is);
            } else if (was == null) {
              differences.add(ChangeKind.MAPPING_ADDED, null, value);
            } else if (value.equals(was.name()) && isMappedOtherwise(was)) {
              // Its own name stands in when nothing else does, and readers know it by both.
              differences.add(ChangeKind.DOCUMENTATION_CHANGED, value, null);
            } else {
              differences.add(ChangeKind.MAPPING_REMOVED, value, null);
            }
          });
    }
  }

  private boolean isMappedOtherwise(Form component) {
    return differences.is().parts().entrySet().stream()
        .filter(part -> part.getKey().startsWith("mapping/"))
        .anyMatch(part -> part.getValue().name().equals(component.name()));
  }

  private void constraints(String keyword) {
    List<Form> was = differences.was().sets().getOrDefault(keyword, List.of());
    List<Form> is = differences.is().sets().getOrDefault(keyword, List.of());
    boolean added = was.stream().allMatch(form -> holds(is, form));
    boolean removed = is.stream().allMatch(form -> holds(was, form));
    if (added && removed) {
      differences.add(ChangeKind.DOCUMENTATION_CHANGED, keyword, keyword);
    } else if (added || removed) {
      constrained(keyword, added);
    }
  }

  private boolean holds(List<Form> set, Form form) {
    return set.stream().anyMatch(member -> findings.substance().same(member, form));
  }

  private void constrained(String keyword, boolean added) {
    differences.add(
        added ? ChangeKind.CONSTRAINT_ADDED : ChangeKind.CONSTRAINT_REMOVED,
        added ? null : keyword,
        added ? keyword : null);
  }
}
