package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.document.DocumentSyntaxException;
import java.util.List;

/** The text is YAML. Broken text has no tree, so the finding is made while reading. */
public final class YamlSyntax implements Rule {
  @Override
  public RuleDescription description() {
    return new RuleDescription(
        "yaml-syntax",
        Severity.ERROR,
        "The text is YAML.",
        "No tool reads a document that is not YAML; nothing else in it can be judged.",
        new RuleExample("/info/title", "'A title without its second quote", "A title"));
  }

  @Override
  public List<Problem> check(LintTarget target) {
    return List.of();
  }

  /**
   * The problem of a text that could not be read.
   *
   * @param failure says what the YAML parser did not expect
   * @return the problem, without a place in the tree that there is not
   */
  public static Problem problem(DocumentSyntaxException failure) {
    return new Problem(
        "",
        failure.problem(),
        "Look at this line and the one above it: indentation, a quote or a colon is not as YAML"
            + " wants it.");
  }
}
