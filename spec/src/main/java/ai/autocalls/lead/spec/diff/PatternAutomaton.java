package ai.autocalls.lead.spec.diff;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression of ECMA-262, as JSON Schema has them, as an automaton. JSON Schema searches
 * for the pattern, so what is not anchored may have anything around it. The automaton reads a text
 * between two marks, which is what {@code ^} and {@code $} match, wherever they are.
 */
final class PatternAutomaton {
  /** Marks the beginning of a text. Neither mark is a character in Unicode. */
  static final char BEGIN = '\uFFFE';

  /** Marks the end of a text. */
  static final char END = '\uFFFF';

  /** The last character that a text can have. */
  static final char LAST = '\uFFFD';

  private static final int MAX_STATES = 20_000;
  private static final int MAX_DEPTH = 100;

  private static final BitSet LINE_ENDS = ranges("\n\n\r\r\u2028\u2029");
  private static final Map<String, BitSet> CLASSES =
      Map.of(
          "d",
          ranges("09"),
          "w",
          ranges("09AZ__az"),
          "s",
          ranges(
              "\t\r  \u00a0\u00a0\u1680\u1680\u2000\u200a\u2028\u2029"
                  + "\u202f\u202f\u205f\u205f\u3000\u3000\ufeff\ufeff"));
  private static final String CONTROLS = "\t\n\r\f\u000b\0";
  private static final String CONTROL_NAMES = "tnrfv0";
  private static final Pattern CLASS = Pattern.compile("\\\\([dws])", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE =
      Pattern.compile("u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|u\\{([0-9a-fA-F]{1,6})\\}");
  private static final Pattern GROUP = Pattern.compile("\\((\\?:|\\?<[A-Za-z_$][\\w$]*>|(?!\\?))");
  private static final Pattern COUNTS = Pattern.compile("\\{(\\d{1,6})(,(\\d{0,6}))?\\}");

  private final String pattern;
  private int at;
  private int depth;

  /** A pattern says what an automaton cannot, or only one too large to be compared. */
  static final class IncomparableException extends Exception {
    private static final long serialVersionUID = 1L;

    IncomparableException(String reason) {
      super(reason);
    }
  }

  private PatternAutomaton(String pattern) {
    this.pattern = pattern;
  }

  static Automaton of(String pattern) throws IncomparableException {
    PatternAutomaton parser = new PatternAutomaton(pattern);
    Automaton core = parser.alternatives();
    require(parser.isAtEnd(), "an unmatched parenthesis");
    Automaton around = BasicOperations.repeat(BasicAutomata.makeAnyChar());
    return BasicOperations.concatenate(List.of(around, core, around));
  }

  private Automaton alternatives() throws IncomparableException {
    require(++depth <= MAX_DEPTH, "groups within groups");
    List<Automaton> alternatives = new ArrayList<>(List.of(sequence()));
    while (skip("|")) {
      alternatives.add(sequence());
    }
    depth--;
    return alternatives.size() == 1 ? alternatives.get(0) : BasicOperations.union(alternatives);
  }

  private Automaton sequence() throws IncomparableException {
    List<Automaton> pieces = new ArrayList<>();
    while (!isAtEnd() && !isAt("|") && !isAt(")")) {
      pieces.add(repeated(piece()));
    }
    return pieces.isEmpty() ? BasicAutomata.makeEmptyString() : BasicOperations.concatenate(pieces);
  }

  private Automaton piece() throws IncomparableException {
    if (skip("^")) {
      return BasicAutomata.makeChar(BEGIN);
    }
    if (skip("$")) {
      return BasicAutomata.makeChar(END);
    }
    if (skip(GROUP) != null) {
      Automaton group = alternatives();
      require(skip(")"), "an unmatched parenthesis");
      return group;
    }
    require(!isAt("("), "what looks ahead, behind or sets options");
    require(!isAt("*") && !isAt("+") && !isAt("?"), "a repetition of nothing");
    if (skip(".")) {
      return oneOf(complement(LINE_ENDS));
    }
    BitSet characters = skip("[") ? set() : shorthand();
    if (characters != null) {
      return oneOf(characters);
    }
    // A character beyond the first 65,536 is two in a text.
    return BasicAutomata.makeString(Character.toString(character()));
  }

  private Automaton repeated(Automaton once) throws IncomparableException {
    Automaton many = once;
    if (skip("*")) {
      many = BasicOperations.repeat(once);
    } else if (skip("+")) {
      many = BasicOperations.repeat(once, 1);
    } else if (skip("?")) {
      many = BasicOperations.optional(once);
    } else {
      Matcher counts = skip(COUNTS);
      if (counts == null) {
        return once;
      }
      int least = Integer.parseInt(counts.group(1));
      boolean unlimited = counts.group(2) != null && counts.group(3).isEmpty();
      String last = counts.group(2) == null || unlimited ? counts.group(1) : counts.group(3);
      int most = Integer.parseInt(last);
      require(least <= most, "counts out of order");
      require((long) most * once.getNumberOfStates() <= MAX_STATES, "too many repetitions");
      many =
          unlimited
              ? BasicOperations.repeat(once, least)
              : BasicOperations.repeat(once, least, most);
    }
    skip("?"); // how soon it ends decides what is captured, not what matches
    require(!isAt("+") && !isAt("*"), "a repetition of a repetition");
    require(many.getNumberOfStates() <= MAX_STATES, "too many states");
    return many;
  }

  private BitSet set() throws IncomparableException {
    boolean negated = skip("^");
    BitSet members = new BitSet();
    while (!skip("]")) {
      BitSet shorthand = shorthand();
      if (shorthand != null) {
        members.or(shorthand);
        continue;
      }
      int first = member();
      int last = first;
      if (isAt("-") && !isAt("-]") && skip("-")) {
        require(shorthand() == null, "a range up to a class");
        last = member();
      }
      require(first <= last, "a range out of order");
      members.set(first, last + 1);
    }
    return negated ? complement(members) : members;
  }

  private int member() throws IncomparableException {
    require(!isAtEnd(), "an unmatched bracket");
    int code = skip("\\b") ? '\b' : character(); // not a word's boundary, within brackets
    require(code <= LAST, "a character beyond the first 65,533 in a class");
    return code;
  }

  private BitSet shorthand() {
    Matcher name = skip(CLASS);
    if (name == null) {
      return null;
    }
    BitSet named = CLASSES.get(name.group(1));
    return named != null ? named : complement(CLASSES.get(name.group(1).toLowerCase(Locale.ROOT)));
  }

  private int character() throws IncomparableException {
    if (!skip("\\")) {
      return next();
    }
    require(!isAtEnd(), "a backslash at the end");
    Matcher code = skip(CODE);
    if (code != null) {
      int value = Integer.parseInt(code.group().replaceAll("^.\\{?|}", ""), 16);
      require(value <= Character.MAX_CODE_POINT, "no such character");
      return value;
    }
    int sign = next();
    int control = CONTROL_NAMES.indexOf(sign);
    if (control >= 0) {
      return CONTROLS.charAt(control);
    }
    require(!Character.isLetterOrDigit(sign), "an unknown escape");
    return sign;
  }

  private int next() {
    int code = pattern.codePointAt(at);
    at += Character.charCount(code);
    return code;
  }

  private boolean isAtEnd() {
    return at >= pattern.length();
  }

  private boolean isAt(String sign) {
    return pattern.startsWith(sign, at);
  }

  private boolean skip(String sign) {
    boolean found = isAt(sign);
    at += found ? sign.length() : 0;
    return found;
  }

  private Matcher skip(Pattern form) {
    Matcher matcher = form.matcher(pattern).region(at, pattern.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  private static void require(boolean fulfilled, String reason) throws IncomparableException {
    if (!fulfilled) {
      throw new IncomparableException(reason);
    }
  }

  /** Characters by the first and the last one of each range. */
  private static BitSet ranges(String ends) {
    BitSet characters = new BitSet();
    for (int i = 0; i < ends.length(); i += 2) {
      characters.set(ends.charAt(i), ends.charAt(i + 1) + 1);
    }
    return characters;
  }

  private static BitSet complement(BitSet characters) {
    BitSet others = (BitSet) characters.clone();
    others.flip(0, LAST + 1);
    return others;
  }

  /** Two states are enough; a union of automata would have two for each range. */
  private static Automaton oneOf(BitSet characters) {
    State end = new State();
    end.setAccept(true);
    State start = new State();
    for (int first = characters.nextSetBit(0); first >= 0; ) {
      int next = characters.nextClearBit(first);
      start.addTransition(new Transition((char) first, (char) (next - 1), end));
      first = characters.nextSetBit(next);
    }
    Automaton automaton = new Automaton();
    automaton.setInitialState(start);
    automaton.setDeterministic(false);
    return automaton;
  }
}
