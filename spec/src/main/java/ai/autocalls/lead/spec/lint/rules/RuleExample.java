package ai.autocalls.lead.spec.lint.rules;

/**
 * A pair of YAML values for the same place of a valid document: the rule speaks about the first and
 * is silent about the second.
 *
 * @param pointer the place
 * @param bad a value that breaks the rule
 * @param good a value that does not
 */
public record RuleExample(String pointer, String bad, String good) {}
