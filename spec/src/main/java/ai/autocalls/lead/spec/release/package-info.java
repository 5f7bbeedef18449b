/** What was released, frozen, and what the contract owes to it. */
package ai.autocalls.lead.spec.release;
