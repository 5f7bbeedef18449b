package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.contract.report.Outcome;

/**
 * What a check found.
 *
 * @param outcome the finding
 * @param detail what was seen, or why nothing was; one line
 * @param expected what was expected; null unless failed
 * @param exchange the exchange that shows it; null where none does
 */
record Verdict(Outcome outcome, String detail, String expected, Exchange exchange) {
  private static final int SHOWN = 400;

  /** The same verdict as it may be shown: first without the secrets, then cut. */
  Verdict shown(Redaction redaction) {
    return new Verdict(
        outcome,
        redaction.cut(detail, SHOWN),
        expected,
        exchange == null ? null : exchange.shown(redaction));
  }

  static Verdict passed(String detail) {
    return new Verdict(Outcome.PASSED, detail, null, null);
  }

  static Verdict failed(String expected, String actual, Exchange exchange) {
    return new Verdict(Outcome.FAILED, actual, expected, exchange);
  }

  static Verdict info(String detail, Exchange exchange) {
    return new Verdict(Outcome.INFO, detail, null, exchange);
  }

  static Verdict notRun(String reason) {
    return new Verdict(Outcome.NOT_RUN, reason, null, null);
  }
}
