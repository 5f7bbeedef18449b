package ai.autocalls.lead.spec.diff;

/** A pattern says what an automaton cannot, or only one too large to be compared. */
final class IncomparablePatternException extends Exception {
  private static final long serialVersionUID = 1L;

  IncomparablePatternException(String reason) {
    super(reason);
  }
}
