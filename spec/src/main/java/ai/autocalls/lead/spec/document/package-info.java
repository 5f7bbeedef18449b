/**
 * The hand-maintained OpenAPI document as data: its tree, the place of every node in the file, and
 * the named elements of the contract that it defines.
 */
package ai.autocalls.lead.spec.document;
