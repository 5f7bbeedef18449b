package ai.autocalls.lead.spec.lint;

/** What a rule found: where, what, and how to fix it. The rule itself knows why it matters. */
record Problem(String pointer, String message, String fix) {
  /** That not all is told. */
  static Problem leftOut(int all) {
    return new Problem(
        "",
        "The rule finds %,d problems; only the first %,d are told."
            .formatted(all, Linter.MOST_OF_A_RULE),
        "Mend these, then lint again.");
  }
}
