package ai.autocalls.lead.spec.lint.rules;

/** How much a finding matters. Either kind is a finding, and a document with findings fails. */
public enum Severity {
  /** A tool or a reader gets the contract wrong. */
  ERROR,
  /** The contract is right, but poorer than its readers need. */
  WARNING;

  /** {@return the name in lower case, as the outputs write it} */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
