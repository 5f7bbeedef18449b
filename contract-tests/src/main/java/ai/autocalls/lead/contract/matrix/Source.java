package ai.autocalls.lead.contract.matrix;

import java.util.Locale;

/** A column of the matrix: one place that states the contract. */
public enum Source {
  /** The facts of the vendor's documentation. */
  VENDOR,
  /** The hand-written OpenAPI document. */
  SPEC,
  /** The generated client, by what it encodes and decodes. */
  CLIENT,
  /** The consumer contract, by its interactions. */
  PACT,
  /** The sandbox, by how it responds. */
  SANDBOX,
  /** The static page of a partner's bundle, by what a visitor reads. */
  PUBLISHED,
  /** The Postman collection of a partner's bundle, by its requests and saved responses. */
  POSTMAN,
  /** A real provider, by the report of a conformance run. */
  PROVIDER;

  /** The column's name in every report: the constant in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
