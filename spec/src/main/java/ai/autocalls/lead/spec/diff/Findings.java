package ai.autocalls.lead.spec.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The changes found so far between two documents. */
final class Findings {
  private static final int EACH_IN_ITS_BODY = 10_000;

  private final FormClasses exact;
  private final FormClasses substance;
  private final List<Change> changes = new ArrayList<>();
  private final Set<List<Object>> met = new HashSet<>();
  private int comparisons;
  private long explanations;

  Findings(List<Form> roots) {
    this.exact = FormClasses.exact(roots);
    this.substance = FormClasses.ofSubstance(roots);
  }

  void add(Place place, ChangeKind kind, String was, String is) {
    String element = place.prefix() + place.element();
    changes.add(new Change(place.operation(), element, place.direction(), kind, was, is));
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
    return changes;
  }

  /** Which forms are the same, also in what they say to people. */
  FormClasses exact() {
    return exact;
  }

  /** Which forms allow the same to be sent. */
  FormClasses substance() {
    return substance;
  }
}
