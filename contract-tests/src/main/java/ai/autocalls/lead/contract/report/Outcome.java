package ai.autocalls.lead.contract.report;

import java.util.Locale;

/** The kinds of finding. */
public enum Outcome {
  /** What is required was seen. */
  PASSED,
  /** Something else was seen. */
  FAILED,
  /** Recorded without a judgement. */
  INFO,
  /** Nothing was seen that could be judged. */
  NOT_RUN;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  String css() {
    return word().replace(' ', '-');
  }
}
