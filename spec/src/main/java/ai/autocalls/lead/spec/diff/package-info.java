/**
 * What changed between two versions of the contract, and by how much the version has to move for
 * it.
 */
package ai.autocalls.lead.spec.diff;
