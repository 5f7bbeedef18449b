/**
 * One class for each thing that the document has to keep.
 *
 * <p>Existing validators come first: the meta-schema of OpenAPI and Swagger Parser. The other rules
 * know what those cannot: references, examples, evidence, personal data, and the conventions of
 * this contract.
 */
package ai.autocalls.lead.spec.lint.rules;
