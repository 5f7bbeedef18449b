package ai.autocalls.lead.spec.diff;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression of ECMA-262, as JSON Schema has them, as an automaton. JSON Schema searches
 * for the pattern, so what is not anchored may have anything around it. The automaton reads a text
 * between two marks, which is what {@code ^} and {@code $} match, wherever they stand.
 */
final class PatternAutomaton {
  /** Marks the beginning of a text. Both marks are no characters in Unicode. */
  static final char BEGIN = '\uFFFE';

  /** Marks the end of a text. */
  static final char END = '\uFFFF';

  /** The last character of which a text consists. */
  static final char LAST = '\uFFFD';

  private static final int MAX_STATES = 20_000;
  private static final int MAX_DEPTH = 100;

  private final PatternText text;
  private int depth;

  private PatternAutomaton(String pattern) {
    this.text = new PatternText(pattern);
  }

  static Automaton of(String pattern) throws IncomparablePatternException {
    PatternAutomaton parser = new PatternAutomaton(pattern);
    Automaton core = parser.alternatives();
    if (!parser.text.isAtEnd()) {
      throw new IncomparablePatternException("an unmatched parenthesis");
    }
    Automaton around = BasicOperations.repeat(BasicAutomata.makeAnyChar());
    return BasicOperations.concatenate(List.of(around, core, around));
  }

  private Automaton alternatives() throws IncomparablePatternException {
    if (++depth > MAX_DEPTH) {
      throw new IncomparablePatternException("groups within groups");
    }
    List<Automaton> alternatives = new ArrayList<>(List.of(sequence()));
    while (text.skip("|")) {
      alternatives.add(sequence());
    }
    depth--;
    return alternatives.size() == 1 ? alternatives.get(0) : BasicOperations.union(alternatives);
  }

  private Automaton sequence() throws IncomparablePatternException {
    List<Automaton> pieces = new ArrayList<>();
    while (!text.isAtEnd() && !text.isAt("|") && !text.isAt(")")) {
      pieces.add(repeated(piece()));
    }
    return pieces.isEmpty() ? BasicAutomata.makeEmptyString() : BasicOperations.concatenate(pieces);
  }

  private Automaton piece() throws IncomparablePatternException {
    if (text.skip("^")) {
      return BasicAutomata.makeChar(BEGIN);
    }
    if (text.skip("$")) {
      return BasicAutomata.makeChar(END);
    }
    if (text.skip("(")) {
      return group();
    }
    if (text.isAt("*") || text.isAt("+") || text.isAt("?")) {
      throw new IncomparablePatternException("a repetition of nothing");
    }
    PatternText.Characters characters = text.characters();
    return characters.pair() != null
        ? BasicAutomata.makeString(characters.pair())
        : oneOf(characters.ranges());
  }

  private Automaton group() throws IncomparablePatternException {
    if (text.skip("?:") || text.skipGroupName()) {
      return closed(alternatives());
    }
    if (text.isAt("?")) {
      throw new IncomparablePatternException("what looks ahead, behind or sets options");
    }
    return closed(alternatives());
  }

  private Automaton closed(Automaton group) throws IncomparablePatternException {
    if (!text.skip(")")) {
      throw new IncomparablePatternException("an unmatched parenthesis");
    }
    return group;
  }

  private Automaton repeated(Automaton once) throws IncomparablePatternException {
    Automaton many = once;
    if (text.skip("*")) {
      many = BasicOperations.repeat(once);
    } else if (text.skip("+")) {
      many = BasicOperations.repeat(once, 1);
    } else if (text.skip("?")) {
      many = BasicOperations.optional(once);
    } else {
      int[] counts = text.counts();
      if (counts.length == 0) {
        return once;
      }
      if ((long) Math.max(counts[0], counts[1]) * once.getNumberOfStates() > MAX_STATES) {
        throw new IncomparablePatternException("more repetitions than can be followed");
      }
      many =
          counts[1] < 0
              ? BasicOperations.repeat(once, counts[0])
              : BasicOperations.repeat(once, counts[0], counts[1]);
    }
    text.skip("?"); // how soon it ends decides what is captured, not what matches
    if (text.isAt("+") || text.isAt("*")) {
      throw new IncomparablePatternException("a repetition of a repetition");
    }
    if (many.getNumberOfStates() > MAX_STATES) {
      throw new IncomparablePatternException("more states than can be followed");
    }
    return many;
  }

  /** Two states are all it takes; a union of automata would have two for each range. */
  private static Automaton oneOf(List<char[]> ranges) {
    State end = new State();
    end.setAccept(true);
    State start = new State();
    ranges.forEach(range -> start.addTransition(new Transition(range[0], range[1], end)));
    Automaton automaton = new Automaton();
    automaton.setInitialState(start);
    automaton.setDeterministic(false);
    return automaton;
  }
}
