/**
 * What is wrong with the OpenAPI document, as findings with a place, a reason and a remedy.
 *
 * <p>Existing validators come first: the meta-schema of OpenAPI and Swagger Parser. The rules of
 * this package know what those cannot: references, examples, evidence, personal data, and the
 * conventions of this contract.
 */
package ai.autocalls.lead.spec.lint;
