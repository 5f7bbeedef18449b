package ai.autocalls.lead.spec.lint;

import ai.autocalls.lead.spec.document.SourcePosition;
import ai.autocalls.lead.spec.document.VisibleText;
import ai.autocalls.lead.spec.lint.rules.Problem;
import ai.autocalls.lead.spec.lint.rules.RuleDescription;
import ai.autocalls.lead.spec.lint.rules.Severity;

/**
 * One thing that is wrong with a document.
 *
 * @param rule the id of the rule, as the rule reference lists it
 * @param pointer RFC 6901 pointer of the node; empty for the document as a whole
 * @param line the line in the file, counted from 1
 * @param column the column in the file, counted from 1
 * @param why what goes wrong for whom if it stays
 */
public record Finding(
    String rule,
    Severity severity,
    String pointer,
    int line,
    int column,
    String message,
    String why,
    String fix) {
  /** Names in its place what no one would see of the document's text. */
  Finding(RuleDescription rule, Problem problem, SourcePosition position) {
    this(
        rule.id(),
        rule.severity(),
        problem.pointer(),
        position.line(),
        position.column(),
        VisibleText.named(problem.message()),
        rule.why(),
        VisibleText.named(problem.fix()));
  }
}
