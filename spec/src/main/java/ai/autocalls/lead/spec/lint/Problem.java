package ai.autocalls.lead.spec.lint;

/** What a rule found: where, what, and how to mend it. The rule itself knows why it matters. */
record Problem(String pointer, String message, String fix) {}
