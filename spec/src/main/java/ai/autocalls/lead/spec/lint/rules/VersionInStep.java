package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.diff.SemanticVersion;
import java.util.List;
import java.util.Optional;

/** The document's version shares major and minor with the project's. */
final class VersionInStep implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "version-in-step",
        Severity.ERROR,
        "`info.version` is `major.minor.patch`, with major and minor of the project's version.",
        "Client, kit and document are released together; a user sees from the number that they"
            + " belong together.",
        new RuleExample("/info/version", "7.3.0", "1.0.1"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    if (target.document().at("/info/version").isMissingNode()) {
      return List.of(); // the meta-schema asks for it
    }
    String version = target.document().at("/info/version").asText();
    SemanticVersion project = SemanticVersion.parse(target.projectVersion()).orElseThrow();
    String first = "%d.%d.0".formatted(project.major(), project.minor());
    Optional<SemanticVersion> stated = SemanticVersion.parse(version);
    if (stated.isEmpty()) {
      return List.of(
          new Problem(
              "/info/version",
              "`%s` is not a version of the form major.minor.patch.".formatted(version),
              "Write `%s`.".formatted(first)));
    }
    if (stated.get().major() != project.major() || stated.get().minor() != project.minor()) {
      return List.of(
          new Problem(
              "/info/version",
              "The document has version %s, the project %s."
                  .formatted(version, target.projectVersion()),
              "Raise the one that is behind; the document would be `%s`.".formatted(first)));
    }
    return List.of();
  }
}
