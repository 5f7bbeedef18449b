package ai.autocalls.lead.spec.lint.rules;

import java.util.List;

/** One thing that a document has to keep. Each rule is a class named like its id. */
public interface Rule {
  /** {@return what the rule reference says about it} */
  RuleDescription description();

  /**
   * Finds what breaks the rule.
   *
   * @return the problems, in no particular order
   */
  List<Problem> check(LintTarget target);
}
