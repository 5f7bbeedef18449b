/** Consumer contracts as data: checked against the specification, and what they leave uncovered. */
package ai.autocalls.lead.contract.pact;
