package ai.autocalls.lead.spec.lint;

/** What the rule reference says about a rule. */
record RuleDescription(
    String id, Severity severity, String summary, String why, RuleExample example) {}
