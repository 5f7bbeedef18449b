package ai.autocalls.lead.contract.clients;

/**
 * How a run of the program ended.
 *
 * @param exit its exit code; null when it had to be ended
 * @param output what it printed on stdout and stderr, up to a bound
 * @param tooMuch whether it printed more than the bound
 * @param leftOvers how many processes of its own it left running; they were ended
 */
record Ended(Integer exit, String output, boolean tooMuch, int leftOvers) {
  private static final int CREATED = 0;
  private static final int REFUSED = 10;
  private static final int UNKNOWN = 11;

  boolean byItself() {
    return exit != null;
  }

  boolean saysCreated() {
    return byItself() && exit == CREATED;
  }

  boolean saysRefused() {
    return byItself() && exit == REFUSED;
  }

  boolean saysUnknown() {
    return byItself() && exit == UNKNOWN;
  }

  String summary() {
    return byItself() ? "exit code " + exit : tooMuch ? "too much output" : "no end in time";
  }
}
