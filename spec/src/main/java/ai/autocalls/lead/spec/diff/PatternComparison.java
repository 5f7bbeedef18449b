package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.diff.PatternAutomaton.IncomparableException;
import dk.brics.automaton.Automaton;

/** Which of two regular expressions admits more, where that can be decided. */
final class PatternComparison {
  private PatternComparison() {}

  static ChangeKind between(String older, String newer) {
    try {
      Automaton before = PatternAutomaton.of(older);
      Automaton after = PatternAutomaton.of(newer);
      boolean keepsAll = PatternInclusion.holds(before, after);
      boolean addsNone = PatternInclusion.holds(after, before);
      if (keepsAll && addsNone) {
        return ChangeKind.PATTERN_REWRITTEN;
      }
      return keepsAll
          ? ChangeKind.PATTERN_LOOSENED
          : addsNone ? ChangeKind.PATTERN_TIGHTENED : ChangeKind.PATTERN_CHANGED;
    } catch (IncomparableException beyondBounds) {
      return ChangeKind.PATTERN_NOT_COMPARED;
    }
  }
}
