package ai.autocalls.lead.contract.report;

/** How binding a requirement is. */
public enum Level {
  /** What fails it does not conform. */
  MUST,
  /** Fails a strict run only. */
  SHOULD,
  /** What was found is recorded and never failed. */
  MAY
}
