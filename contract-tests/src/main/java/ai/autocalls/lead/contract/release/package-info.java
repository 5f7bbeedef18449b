/** What a release has to meet, and what it changes for users. */
package ai.autocalls.lead.contract.release;
