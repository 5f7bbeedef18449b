package ai.autocalls.lead.contract.partners;

import java.util.List;
import java.util.Optional;

/**
 * A cell that cannot be {@code yes}, for a fault of the tool in this version.
 *
 * @param tool the tool's name
 * @param column the column
 * @param reason what the tool does, for the reader of the table
 */
record KnownFault(String tool, String column, String reason) {
  private static final String ORVAL_PARSES =
      "orval 7.9 parses every body as JSON before it looks at the status: an HTML page of a proxy"
          + " becomes a SyntaxError without the status. The lead may exist.";

  /** The faults that a person has looked into. */
  static final List<KnownFault> ALL =
      List.of(
          new KnownFault("orval", "502 as HTML", ORVAL_PARSES),
          new KnownFault("orval", "sent once", ORVAL_PARSES));

  static Optional<KnownFault> of(String tool, String column) {
    return ALL.stream()
        .filter(fault -> fault.tool().equals(tool) && fault.column().equals(column))
        .findFirst();
  }
}
