/** The consumer contracts: what clients of the endpoint rely on. */
package ai.autocalls.lead.contract.pact;
