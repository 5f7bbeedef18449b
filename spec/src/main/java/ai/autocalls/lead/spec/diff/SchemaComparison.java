package ai.autocalls.lead.spec.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Two schemas of the same element, and everything below them. */
final class SchemaComparison {
  private static final Form ANYTHING = Form.anything();

  private final Findings findings;
  private final Direction direction;
  private final Set<List<Form>> compared = new HashSet<>();
  private final Deque<Runnable> open = new ArrayDeque<>();

  SchemaComparison(Findings findings, Direction direction) {
    this.findings = findings;
    this.direction = direction;
  }

  /** The schema of what may be anything, known to every {@link FormClasses} as a root. */
  static Form anything() {
    return ANYTHING;
  }

  /**
   * Reports how two schemas differ. What is met twice in a body is reported where it lies nearest
   * to the body, so the schemas within are compared after all beside them.
   */
  void compare(String element, Form was, Form is) {
    if (findings.exact().same(was, is)) {
      return;
    }
    findings.reportedElsewhere(); // below, or where the same two were met before
    if (!compared.add(List.of(was, is)) || findings.isRepetition(direction, was, is)) {
      return;
    }
    open.add(() -> members(element, was, is));
    if (open.size() == 1) {
      while (!open.isEmpty()) {
        open.peek().run();
        open.poll();
      }
    }
  }

  private void members(String element, Form was, Form is) {
    Differences differences = new Differences(findings, element, direction, was, is);
    boolean impossible = isImpossible(was) || isImpossible(is);
    if (impossible) {
      differences.explain(
          differences.left("").stream().filter(isProse().negate()).toList(),
          () ->
              differences.add(
                  isImpossible(is) ? ChangeKind.TYPE_NARROWED : ChangeKind.TYPE_WIDENED,
                  isImpossible(was) ? "nothing allowed" : "values allowed",
                  isImpossible(is) ? "nothing allowed" : "values allowed"));
    } else {
      AlternativeComparison alternatives = new AlternativeComparison(findings, this, differences);
      alternatives.oneBecameSeveral();
      new ValueComparison(differences).compare();
      new MemberComparison(findings, this, differences).compare();
      alternatives.compare();
    }
    differences.reportRest();
  }

  private static boolean isImpossible(Form form) {
    return form.values().containsKey(SchemaNormalization.NEVER);
  }

  static Predicate<String> isProse() {
    return member -> member.startsWith("prose ");
  }
}
