/**
 * The sync matrix: every element of the contract against every source that states it.
 *
 * <p>Each source gathers its own evidence: the vendor's facts and the specification from their
 * files, the client from encoding and decoding, the sandbox from real calls, the pact from its
 * interactions. The matrix only compares.
 */
package ai.autocalls.lead.contract.matrix;
