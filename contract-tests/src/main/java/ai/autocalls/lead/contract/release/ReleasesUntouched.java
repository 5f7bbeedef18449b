package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.spec.release.FrozenFiles;
import java.util.ArrayList;
import java.util.List;

/** No frozen release changed since. */
final class ReleasesUntouched implements ReleaseCondition {
  @Override
  public List<String> refusals(ReleaseCandidate candidate) {
    List<String> refusals = new ArrayList<>();
    refusals.addAll(FrozenFiles.problems(candidate.specReleases(), ".yaml"));
    refusals.addAll(FrozenFiles.problems(candidate.apiReleases(), ".txt"));
    return refusals;
  }
}
