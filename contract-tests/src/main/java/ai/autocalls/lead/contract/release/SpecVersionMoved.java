package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.spec.diff.SemanticVersion;
import ai.autocalls.lead.spec.diff.SpecDiff;
import ai.autocalls.lead.spec.diff.VersionCheck;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.release.Releases;
import java.util.List;

/** The contract's version moved as far as the contract changed since the release before it. */
final class SpecVersionMoved implements ReleaseCondition {
  @Override
  public List<String> refusals(ReleaseCandidate candidate) {
    return SemanticVersion.parse(candidate.specVersion())
        .flatMap(version -> Releases.in(candidate.specReleases(), ".yaml").before(version))
        .map(
            before ->
                VersionCheck.of(SpecDiff.between(SpecDocument.read(before), candidate.spec())))
        .filter(check -> !check.holds())
        .map(check -> List.of("spec/lead-api.yaml: " + check.message()))
        .orElse(List.of());
  }
}
