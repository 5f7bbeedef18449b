package ai.autocalls.lead.contract.report;

import java.util.List;

/**
 * One requirement with what was found.
 *
 * @param outcome the finding; a MAY is never failed
 * @param detail what was seen, or why nothing was; one line
 * @param expected what was expected; null unless failed
 * @param transcripts what shows the failure; the first one fits on a line
 */
public record Result(
    Requirement requirement,
    Outcome outcome,
    String detail,
    String expected,
    List<Transcript> transcripts) {
  /** Copies the transcripts. */
  public Result {
    transcripts = List.copyOf(transcripts);
  }

  boolean failed() {
    return outcome == Outcome.FAILED;
  }
}
