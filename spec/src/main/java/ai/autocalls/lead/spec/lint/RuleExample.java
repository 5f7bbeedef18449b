package ai.autocalls.lead.spec.lint;

/**
 * A pair of YAML values for the same place of a valid document: the rule speaks about the first and
 * is silent about the second.
 */
record RuleExample(String pointer, String bad, String good) {}
