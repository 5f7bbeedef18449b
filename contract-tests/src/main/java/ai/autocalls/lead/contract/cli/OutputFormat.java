package ai.autocalls.lead.contract.cli;

/** The forms in which most commands print. */
enum OutputFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON
}
