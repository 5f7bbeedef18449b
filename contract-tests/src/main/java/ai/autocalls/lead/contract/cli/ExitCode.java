package ai.autocalls.lead.contract.cli;

/** How every command ends. */
final class ExitCode {
  /** What was checked holds. */
  static final int HOLDS = 0;

  /** What was checked does not hold. */
  static final int DOES_NOT_HOLD = 1;

  /** It could not be checked. */
  static final int COULD_NOT_RUN = 2;

  private ExitCode() {}

  static int of(boolean holds) {
    return holds ? HOLDS : DOES_NOT_HOLD;
  }
}
