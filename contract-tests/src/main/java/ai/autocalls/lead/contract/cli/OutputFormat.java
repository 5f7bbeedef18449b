package ai.autocalls.lead.contract.cli;

/** The forms in which most commands print, named as on the command line. */
enum OutputFormat {
  /** For people. */
  text,
  /** For programs. */
  json
}
