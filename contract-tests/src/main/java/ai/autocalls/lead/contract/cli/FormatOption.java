package ai.autocalls.lead.contract.cli;

import picocli.CommandLine.Option;

/** The option that chooses between text for people and JSON for programs. */
final class FormatOption {
  @Option(
      names = "--format",
      defaultValue = "text",
      description = "Output format: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private OutputFormat format;

  boolean isJson() {
    return format == OutputFormat.JSON;
  }
}
