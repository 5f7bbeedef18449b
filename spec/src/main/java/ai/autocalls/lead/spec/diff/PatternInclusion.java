package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.diff.PatternAutomaton.IncomparableException;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final long MAX_WORK = 2_000_000;

  private final List<List<Step>> steps = new ArrayList<>();
  private final BitSet accepting = new BitSet();
  private final Deque<Situation> open = new ArrayDeque<>();
  private final Set<Situation> met = new HashSet<>();
  private long work;

  /** Where a text may have led: to a state of the first, and to all these of the second. */
  private record Situation(int first, BitSet second) {}

  /** A transition, with the number of the state that it leads to. */
  private record Step(char min, char max, int target) {
    boolean reads(char character) {
      return min <= character && character <= max;
    }
  }

  private PatternInclusion() {}

  static boolean holds(Automaton narrow, Automaton wide) throws IncomparableException {
    PatternInclusion inclusion = new PatternInclusion();
    BitSet second = inclusion.begin(wide); // first, so that its many sets have low numbers
    BitSet first = inclusion.begin(narrow);
    first.stream().forEach(state -> inclusion.open(new Situation(state, second)));
    return inclusion.search();
  }

  /** Numbers an automaton's states, and gives those in which a text begins. */
  private BitSet begin(Automaton automaton) throws IncomparableException {
    int start = steps.size();
    Map<State, Integer> numbers = new HashMap<>(Map.of(automaton.getInitialState(), start));
    List<State> states = new ArrayList<>(numbers.keySet());
    for (int i = 0; i < states.size(); i++) {
      List<Step> leaving = new ArrayList<>();
      for (Transition transition : states.get(i).getTransitions()) {
        if (numbers.putIfAbsent(transition.getDest(), start + states.size()) == null) {
          states.add(transition.getDest());
        }
        int target = numbers.get(transition.getDest());
        leaving.add(new Step(transition.getMin(), transition.getMax(), target));
      }
      steps.add(leaving);
      accepting.set(start + i, states.get(i).isAccept());
    }
    BitSet before = new BitSet();
    before.set(start);
    return step(before, PatternAutomaton.BEGIN);
  }

  private void open(Situation situation) {
    if (met.add(situation)) {
      open.add(situation);
    }
  }

  private boolean search() throws IncomparableException {
    while (!open.isEmpty()) {
      // The latest first: a text that tells the patterns apart is often a long one.
      Situation situation = open.pollLast();
      if (ends(situation.first) && !ends(situation.second)) {
        return false;
      }
      for (Step step : steps.get(situation.first)) {
        for (char from : starts(situation.second, step)) {
          open(new Situation(step.target, step(situation.second, from)));
        }
      }
    }
    return true;
  }

  private boolean ends(BitSet states) throws IncomparableException {
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      if (ends(state)) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(int state) throws IncomparableException {
    return visit(state).stream()
        .anyMatch(step -> step.reads(PatternAutomaton.END) && accepting.get(step.target));
  }

  private BitSet step(BitSet states, char by) throws IncomparableException {
    BitSet next = new BitSet();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      for (Step step : visit(state)) {
        if (step.reads(by)) {
          next.set(step.target);
        }
      }
    }
    return next;
  }

  /** One character of each range within which the second's states go on alike. */
  private Set<Character> starts(BitSet states, Step within) throws IncomparableException {
    Set<Character> starts = new TreeSet<>();
    char max = (char) Math.min(within.max, PatternAutomaton.LAST);
    if (within.min <= max) {
      starts.add(within.min);
    }
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      for (Step step : visit(state)) {
        if (step.min > within.min && step.min <= max) {
          starts.add(step.min);
        }
        if (step.max >= within.min && step.max < max) {
          starts.add((char) (step.max + 1));
        }
      }
    }
    return starts;
  }

  private List<Step> visit(int state) throws IncomparableException {
    work += steps.get(state).size() + 1;
    if (work > MAX_WORK) {
      throw new IncomparableException("too many states");
    }
    return steps.get(state);
  }
}
