package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.spec.diff.SemanticVersion;
import ai.autocalls.lead.spec.release.Releases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The project's version moved as far as the client's public API changed since the last release. */
final class ApiVersionMoved {
  private ApiVersionMoved() {}

  static List<String> refusals(ReleaseCandidate candidate) {
    Optional<SemanticVersion> version = SemanticVersion.parse(candidate.version());
    return version
        .flatMap(now -> Releases.in(candidate.apiReleases(), ".txt").before(now))
        .flatMap(before -> refusal(candidate, version.get(), before))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<String> refusal(
      ReleaseCandidate candidate, SemanticVersion version, Path before) {
    ApiDiff diff = ApiDiff.between(ApiListing.read(before), ApiListing.read(candidate.api()));
    String name = before.getFileName().toString();
    SemanticVersion released =
        SemanticVersion.parse(name.substring(0, name.length() - ".txt".length())).orElseThrow();
    SemanticVersion least = released.after(diff.bump());
    if (version.compareTo(least) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        "the project's version is %s, but since %s the client's public API has a %s change (%s); release it as %s"
            .formatted(version, released, diff.bump().label(), diff.weightiest(), least));
  }
}
