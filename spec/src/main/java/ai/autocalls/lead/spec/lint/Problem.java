package ai.autocalls.lead.spec.lint;

/** What a rule found: where, what, and how to fix it. The rule itself knows why it matters. */
record Problem(String pointer, String message, String fix) {
  /** That not every problem is reported. */
  static Problem leftOut(int all) {
    return new Problem(
        "",
        "The rule finds %,d problems; only the first %,d are reported."
            .formatted(all, Linter.MOST_OF_A_RULE),
        "Fix these, then lint again.");
  }
}
