package ai.autocalls.lead.spec.diff;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.RegExp;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of two regular expressions admits more, where that can be decided. */
final class PatternComparison {
  /** What an automaton cannot say: back references, boundaries, named classes. */
  private static final Pattern BEYOND_ESCAPES =
      Pattern.compile("\\\\[bBAZzGkpP1-9]|\\[[^\\]]*\\\\[DWS]");

  /** Groups with options, look-around, lazy and possessive repetition, intersections of classes. */
  private static final Pattern BEYOND_SYNTAX = Pattern.compile("\\(\\?|[*+?}][+?]|&&");

  private PatternComparison() {}

  static ChangeKind between(String older, String newer) {
    Optional<Automaton> before = automaton(older);
    Optional<Automaton> after = automaton(newer);
    if (before.isEmpty() || after.isEmpty()) {
      return ChangeKind.PATTERN_CHANGED;
    }
    boolean keepsAll = BasicOperations.subsetOf(before.get(), after.get());
    boolean addsNone = BasicOperations.subsetOf(after.get(), before.get());
    if (keepsAll && addsNone) {
      return ChangeKind.PATTERN_REWRITTEN;
    }
    return keepsAll
        ? ChangeKind.PATTERN_LOOSENED
        : addsNone ? ChangeKind.PATTERN_TIGHTENED : ChangeKind.PATTERN_CHANGED;
  }

  /** JSON Schema searches for the pattern, so what is not anchored may have anything around it. */
  private static Optional<Automaton> automaton(String pattern) {
    if (BEYOND_ESCAPES.matcher(pattern).find()
        || BEYOND_SYNTAX.matcher(pattern.replaceAll("\\\\.", "_")).find()
        || hasAlternativesOutsideBrackets(pattern)) {
      return Optional.empty();
    }
    boolean fromStart = pattern.startsWith("^");
    boolean toEnd = pattern.endsWith("$") && !pattern.endsWith("\\$");
    String core = pattern.substring(fromStart ? 1 : 0, pattern.length() - (toEnd ? 1 : 0));
    if (core.replaceAll("\\\\.|\\[[^\\]]*\\]", "").matches(".*[$^].*")) {
      return Optional.empty();
    }
    String any = "(.|\n)*";
    String expression = (fromStart ? "" : any) + "(" + classes(core) + ")" + (toEnd ? "" : any);
    try {
      return Optional.of(new RegExp(expression, RegExp.NONE).toAutomaton());
    } catch (IllegalArgumentException | IllegalStateException notOurDialect) {
      return Optional.empty();
    }
  }

  private static boolean hasAlternativesOutsideBrackets(String pattern) {
    String rest = pattern.replaceAll("\\\\.|\\[[^\\]]*\\]", "");
    for (String shorter = rest.replaceAll("\\([^()]*\\)", "");
        !shorter.equals(rest);
        shorter = rest.replaceAll("\\([^()]*\\)", "")) {
      rest = shorter;
    }
    return rest.contains("|");
  }

  /** The automaton's dialect has no shorthand for classes of characters. */
  private static String classes(String pattern) {
    StringBuilder text = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        text.append(escaped(pattern.charAt(++i), inClass));
      } else {
        inClass = c == '[' || (inClass && c != ']');
        text.append(c);
      }
    }
    return text.toString();
  }

  private static String escaped(char c, boolean inClass) {
    String members =
        switch (c) {
          case 'd' -> "0-9";
          case 'w' -> "a-zA-Z0-9_";
          case 's' -> " \t\n\r\f";
          case 'D' -> "^0-9";
          case 'W' -> "^a-zA-Z0-9_";
          case 'S' -> "^ \t\n\r\f";
          case 't' -> "\t";
          case 'n' -> "\n";
          case 'r' -> "\r";
          default -> null;
        };
    return members == null ? "\\" + c : inClass ? members : "[" + members + "]";
  }
}
