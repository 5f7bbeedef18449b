package ai.autocalls.lead.spec.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two schemas of the same element, and everything below them. */
final class SchemaComparison {
  private final Findings findings;
  private final Set<List<Form>> compared = new HashSet<>();
  private final Deque<Runnable> open = new ArrayDeque<>();

  SchemaComparison(Findings findings) {
    this.findings = findings;
  }

  /**
   * Reports how two schemas differ. What is met twice in a body is reported where it is nearest to
   * the body, so the schemas within are compared after all beside them.
   */
  void compare(Place place, Form was, Form is) {
    if (findings.exact().same(was, is)) {
      return;
    }
    findings.reportedElsewhere(); // below, or where the same two were met before
    if (!compared.add(List.of(was, is)) || findings.isRepetition(place.direction(), was, is)) {
      return;
    }
    open.add(() -> members(new Differences(findings, place, was, is)));
    if (open.size() == 1) {
      while (!open.isEmpty()) {
        open.peek().run();
        open.poll();
      }
    }
  }

  private void members(Differences differences) {
    boolean wasNever = differences.was().isNever();
    boolean isNever = differences.is().isNever();
    if (wasNever || isNever) {
      differences.explain(
          differences.left(),
          () ->
              differences.toggled(
                  isNever,
                  ChangeKind.TYPE_NARROWED,
                  ChangeKind.TYPE_WIDENED,
                  "values allowed",
                  "nothing allowed"));
    } else {
      AlternativeComparison alternatives = new AlternativeComparison(this, differences);
      alternatives.oneBecameSeveral();
      new ValueComparison(differences).compare();
      new MemberComparison(this, differences).compare();
      alternatives.compare();
    }
    differences.reportRest();
  }
}
