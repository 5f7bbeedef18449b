/** Consumer contracts as data: held against the specification, and what they leave uncovered. */
package ai.autocalls.lead.contract.pact;
