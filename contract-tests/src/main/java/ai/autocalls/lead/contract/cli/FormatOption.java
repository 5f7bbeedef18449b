package ai.autocalls.lead.contract.cli;

import picocli.CommandLine.Option;

/** The option that chooses between text for people and JSON for programs. */
final class FormatOption {
  /** The forms in which most commands print, named as on the command line. */
  enum Format {
    /** For people. */
    text,
    /** For programs. */
    json
  }

  /** Said of every command's formats alike. */
  static final String DESCRIPTION =
      "Output format: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = DESCRIPTION)
  private Format format;

  boolean isJson() {
    return format == Format.json;
  }
}
