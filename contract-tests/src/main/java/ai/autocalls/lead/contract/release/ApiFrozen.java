package ai.autocalls.lead.contract.release;

import java.nio.file.Path;
import java.util.List;

/** What is released as the client's public API is what was frozen under the project's version. */
final class ApiFrozen implements ReleaseCondition {
  @Override
  public List<String> refusals(ReleaseCandidate candidate) {
    Path frozen = candidate.apiReleases().resolve(candidate.version() + ".txt");
    return FrozenCopy.refusals(candidate, candidate.api(), frozen);
  }
}
