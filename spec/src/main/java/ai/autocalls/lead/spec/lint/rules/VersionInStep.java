package ai.autocalls.lead.spec.lint.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document's version shares major and minor with the project's. */
final class VersionInStep implements Rule {
  private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+)\\.\\d+(-SNAPSHOT)?");

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
    String project = target.projectVersion();
    Matcher stated = VERSION.matcher(version);
    Matcher expected = VERSION.matcher(project);
    if (!expected.matches()) {
      throw new IllegalArgumentException("Project version " + project + " is not x.y.z");
    }
    if (!stated.matches()) {
      return List.of(
          new Problem(
              "/info/version",
              "`%s` is not a version of the form major.minor.patch.".formatted(version),
              "Write `%s.0`.".formatted(expected.group(1))));
    }
    if (!stated.group(1).equals(expected.group(1))) {
      return List.of(
          new Problem(
              "/info/version",
              "The document has version %s, the project %s.".formatted(version, project),
              "Raise the one that is behind; the document would be `%s.0`."
                  .formatted(expected.group(1))));
    }
    return List.of();
  }
}
