package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.spec.diff.SemanticVersion;
import java.util.List;
import java.util.Optional;

/** The project's version is a release's, and shares major and minor with the contract's. */
final class ProjectVersion {
  private static final String SNAPSHOT = "-SNAPSHOT";

  private ProjectVersion() {}

  static List<String> refusals(ReleaseCandidate candidate) {
    String version = candidate.version();
    Optional<SemanticVersion> project = SemanticVersion.parse(version);
    if (project.isEmpty()) {
      return List.of(
          "the project's version `%s` is not of the form major.minor.patch".formatted(version));
    }
    if (version.endsWith(SNAPSHOT)) {
      return List.of(
          "the project's version is %s; run .ci/prepare-release %s"
              .formatted(version, project.get()));
    }
    Optional<SemanticVersion> spec = SemanticVersion.parse(candidate.specVersion());
    if (spec.isEmpty()
        || spec.get().major() != project.get().major()
        || spec.get().minor() != project.get().minor()) {
      return List.of(
          "the project's version is %s, but info.version in spec/lead-api.yaml is `%s`; both share major and minor"
              .formatted(version, candidate.specVersion()));
    }
    return List.of();
  }
}
