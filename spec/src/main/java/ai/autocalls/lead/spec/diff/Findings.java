package ai.autocalls.lead.spec.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The changes found so far between two documents, and what tells whether two forms are the same.
 */
final class Findings {
  private static final int EACH_IN_ITS_BODY = 10_000;

  private final FormClasses exact;
  private final FormClasses substance;
  private final List<Change> changes = new ArrayList<>();
  private final Set<List<Object>> met = new HashSet<>();
  private int comparisons;
  private long explanations;

  Findings(FormClasses exact, FormClasses substance) {
    this.exact = exact;
    this.substance = substance;
  }

  void add(String element, Direction direction, ChangeKind kind, String was, String is) {
    changes.add(new Change(element, direction, kind, was, is));
    explanations++;
  }

  /** Notes that a difference needs no change of its own, since another place reports it. */
  void reportedElsewhere() {
    explanations++;
  }

  /**
   * Whether two schemas were reported often enough. Each body reports its own, but five hundred
   * operations that share five hundred schemas would report 250,000 times what one report says;
   * from some point on, two schemas are reported where they were met first.
   */
  boolean isRepetition(Direction direction, Form was, Form is) {
    boolean isNew = met.add(List.of(direction, was, is));
    return ++comparisons > EACH_IN_ITS_BODY && !isNew;
  }

  /** How many differences were explained; it grows with each. */
  long explanations() {
    return explanations;
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  FormClasses exact() {
    return exact;
  }

  FormClasses substance() {
    return substance;
  }
}
