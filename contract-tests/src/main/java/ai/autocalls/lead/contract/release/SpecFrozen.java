package ai.autocalls.lead.contract.release;

import java.nio.file.Path;
import java.util.List;

/** What is released as the contract is what was frozen under its version. */
final class SpecFrozen implements ReleaseCondition {
  @Override
  public List<String> refusals(ReleaseCandidate candidate) {
    Path frozen = candidate.specReleases().resolve(candidate.specVersion() + ".yaml");
    return FrozenCopy.refusals(candidate, candidate.root().resolve("spec/lead-api.yaml"), frozen);
  }
}
