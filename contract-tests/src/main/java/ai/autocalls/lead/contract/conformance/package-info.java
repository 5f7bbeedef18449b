/**
 * Holds a running provider to {@code requirements.yaml}: scenarios make exchanges, checks judge
 * them, reports tell.
 *
 * <p>A lead is a phone call. So every exchange serves as many checks as it can, what is sent is
 * known before it is sent, and nothing is sent twice.
 */
package ai.autocalls.lead.contract.conformance;
