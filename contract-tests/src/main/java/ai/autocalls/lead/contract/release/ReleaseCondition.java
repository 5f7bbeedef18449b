package ai.autocalls.lead.contract.release;

import java.util.List;

/** Something that every release has to meet. */
interface ReleaseCondition {
  /**
   * Judges a candidate.
   *
   * @return one line for each thing that stands in the way, with what to do about it
   */
  List<String> refusals(ReleaseCandidate candidate);
}
