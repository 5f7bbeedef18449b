/** Reports of runs that check a provider or a client against requirements. */
package ai.autocalls.lead.contract.report;
