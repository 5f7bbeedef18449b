package ai.autocalls.lead.spec.lint;

import java.util.List;

/** One thing that a document has to keep. Each rule is a class named like its id. */
interface Rule {
  RuleDescription description();

  /** The breaches, in no particular order. */
  List<Problem> check(LintTarget target);
}
