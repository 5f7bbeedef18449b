/** What OpenAPI Generator is taught for the client. */
package ai.autocalls.lead.generator;
