package ai.autocalls.lead.spec.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * The changes found so far between two documents, and what tells whether two forms are the same.
 */
final class Findings {
  private final FormClasses exact;
  private final FormClasses substance;
  private final List<Change> changes = new ArrayList<>();
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
