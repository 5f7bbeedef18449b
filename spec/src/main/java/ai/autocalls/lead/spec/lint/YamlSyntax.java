package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.DocumentSyntaxException;
import java.util.List;

/** The text is YAML. Broken text has no tree, so the finding is made while reading. */
final class YamlSyntax implements Rule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "yaml-syntax",
          Severity.ERROR,
          "The text is YAML.",
          "No tool reads a document that is not YAML; nothing else in it can be judged.",
          new RuleExample("/info/title", "'A title without its second quote", "A title"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(LintTarget target) {
    return List.of();
  }

  static Finding finding(DocumentSyntaxException failure) {
    return new Finding(
        DESCRIPTION.id(),
        DESCRIPTION.severity(),
        "",
        failure.position().line(),
        failure.position().column(),
        failure.problem(),
        DESCRIPTION.why(),
        "Look at this line and the one above it: indentation, a quote or a colon is not as YAML"
            + " wants it.");
  }
}
