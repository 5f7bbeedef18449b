package ai.autocalls.lead.spec.lint.rules;

/**
 * What the rule reference says about a rule.
 *
 * @param id its name, in which its class is named
 * @param summary what holds
 * @param why what goes wrong for whom otherwise
 * @param example what breaks it and what does not
 */
public record RuleDescription(
    String id, Severity severity, String summary, String why, RuleExample example) {}
