package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.spec.diff.SemanticVersion;
import ai.autocalls.lead.spec.diff.SpecDiff;
import ai.autocalls.lead.spec.diff.VersionCheck;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.release.FrozenFiles;
import ai.autocalls.lead.spec.release.Releases;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every release has to meet. */
enum ReleaseCondition {
  /** The project's version is a release's, and shares major and minor with the contract's. */
  PROJECT_VERSION(ProjectVersion::refusals),

  /** The changelog has a dated section of the version, and the section says something. */
  CHANGELOG_ENTRY(ChangelogEntry::refusals),

  /** The contract's version moved as far as the contract changed since the release before it. */
  SPEC_VERSION_MOVED(ReleaseCondition::specVersion),

  /** What is released as the contract is what was frozen under its version. */
  SPEC_FROZEN(
      candidate ->
          FrozenCopy.refusals(
              candidate,
              candidate.root().resolve("spec/lead-api.yaml"),
              candidate.specReleases().resolve(candidate.specVersion() + ".yaml"))),

  /** The project's version moved as far as the client's public API changed. */
  API_VERSION_MOVED(ApiVersionMoved::refusals),

  /** What is released as the client's public API is what was frozen under the project's version. */
  API_FROZEN(
      candidate ->
          FrozenCopy.refusals(
              candidate,
              candidate.api(),
              candidate.apiReleases().resolve(candidate.version() + ".txt"))),

  /** No frozen release changed since. */
  RELEASES_UNTOUCHED(
      candidate ->
          Stream.of(
                  FrozenFiles.problems(candidate.specReleases(), ".yaml"),
                  FrozenFiles.problems(candidate.apiReleases(), ".txt"))
              .flatMap(List::stream)
              .toList());

  private final Function<ReleaseCandidate, List<String>> check;

  ReleaseCondition(Function<ReleaseCandidate, List<String>> check) {
    this.check = check;
  }

  /** One line for each thing that prevents the release, with what to do about it. */
  List<String> refusals(ReleaseCandidate candidate) {
    return check.apply(candidate);
  }

  private static List<String> specVersion(ReleaseCandidate candidate) {
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
