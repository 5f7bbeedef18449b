package ai.autocalls.lead.spec.diff;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether every text that one pattern matches is matched by another. The states that the second
 * could be in are followed as sets while a text is made up, so nothing is built beforehand; the
 * work is counted, because {@code a.{30}$} can be in a billion such sets.
 */
final class PatternInclusion {
  /** Visits of a transition: well below a second. */
  private static final long MAX_WORK = 4_000_000;

  private final Table narrow;
  private final Table wide;
  private final Deque<Situation> open = new ArrayDeque<>();
  private final Set<Situation> met = new HashSet<>();
  private long work;

  /** Where a text may have led: a state of the first, and all that the second may be in. */
  private record Situation(int first, int[] second) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Situation situation
          && first == situation.first
          && Arrays.equals(second, situation.second);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(second) + first;
    }
  }

  /** The transitions of an automaton by the number of their state. */
  private record Table(List<Transition[]> transitions, List<int[]> targets, BitSet accepting) {
    static Table of(Automaton automaton) {
      Map<State, Integer> numbers = new IdentityHashMap<>();
      List<State> states = new ArrayList<>(List.of(automaton.getInitialState()));
      numbers.put(states.get(0), 0);
      Table table = new Table(new ArrayList<>(), new ArrayList<>(), new BitSet());
      for (int i = 0; i < states.size(); i++) {
        Transition[] leaving = states.get(i).getTransitions().toArray(Transition[]::new);
        for (Transition transition : leaving) {
          if (numbers.putIfAbsent(transition.getDest(), states.size()) == null) {
            states.add(transition.getDest());
          }
        }
        table.transitions.add(leaving);
        table.targets.add(Arrays.stream(leaving).mapToInt(t -> numbers.get(t.getDest())).toArray());
        table.accepting.set(i, states.get(i).isAccept());
      }
      return table;
    }
  }

  private PatternInclusion(Table narrow, Table wide) {
    this.narrow = narrow;
    this.wide = wide;
  }

  static boolean holds(Automaton narrow, Automaton wide) throws IncomparablePatternException {
    PatternInclusion inclusion = new PatternInclusion(Table.of(narrow), Table.of(wide));
    int[] start = {0};
    int[] second = inclusion.step(inclusion.wide, start, PatternAutomaton.BEGIN);
    for (int first : inclusion.step(inclusion.narrow, start, PatternAutomaton.BEGIN)) {
      inclusion.open(new Situation(first, second));
    }
    return inclusion.search();
  }

  private void open(Situation situation) {
    if (met.add(situation)) {
      open.add(situation);
    }
  }

  private boolean search() throws IncomparablePatternException {
    while (!open.isEmpty()) {
      // The latest first: a text that tells the patterns apart is often a long one.
      Situation situation = open.pollLast();
      if (ends(narrow, new int[] {situation.first}) && !ends(wide, situation.second)) {
        return false;
      }
      Transition[] transitions = narrow.transitions.get(situation.first);
      for (int i = 0; i < transitions.length; i++) {
        char last = (char) Math.min(transitions[i].getMax(), PatternAutomaton.LAST);
        for (char from : starts(situation.second, transitions[i].getMin(), last)) {
          int target = narrow.targets.get(situation.first)[i];
          open(new Situation(target, step(wide, situation.second, from)));
        }
      }
    }
    return true;
  }

  private boolean ends(Table table, int[] states) throws IncomparablePatternException {
    return Arrays.stream(step(table, states, PatternAutomaton.END)).anyMatch(table.accepting::get);
  }

  private int[] step(Table table, int[] states, char by) throws IncomparablePatternException {
    BitSet next = new BitSet();
    for (int state : states) {
      Transition[] transitions = table.transitions.get(state);
      for (int i = 0; i < transitions.length; i++) {
        if (transitions[i].getMin() <= by && by <= transitions[i].getMax()) {
          next.set(table.targets.get(state)[i]);
        }
      }
      count(transitions.length + 1);
    }
    return next.stream().toArray();
  }

  /** One character of each range within which the second's states go on alike. */
  private Set<Character> starts(int[] states, char min, char max)
      throws IncomparablePatternException {
    Set<Character> starts = new TreeSet<>();
    if (min > max) {
      return starts;
    }
    starts.add(min);
    for (int state : states) {
      Transition[] transitions = wide.transitions.get(state);
      for (Transition transition : transitions) {
        if (transition.getMin() > min && transition.getMin() <= max) {
          starts.add(transition.getMin());
        }
        if (transition.getMax() >= min && transition.getMax() < max) {
          starts.add((char) (transition.getMax() + 1));
        }
      }
      count(transitions.length + 1);
    }
    return starts;
  }

  private void count(int visited) throws IncomparablePatternException {
    work += visited;
    if (work > MAX_WORK) {
      throw new IncomparablePatternException("more states than can be followed");
    }
  }
}
