package ai.autocalls.lead.contract.conformance;

/** How binding a requirement is. */
public enum Level {
  /** Documented for the endpoint: a provider that fails it does not conform. */
  MUST,
  /** Observed, or a refusal that follows from a documented type: fails under {@code --strict}. */
  SHOULD,
  /** Inferred or unknown: what the provider did is recorded and never failed. */
  MAY
}
