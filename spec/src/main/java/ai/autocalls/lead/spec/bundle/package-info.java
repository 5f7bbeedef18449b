/**
 * What the partners get: for each brand a folder and an archive with the document in several forms,
 * a Postman collection and pages that ask for nothing from the network.
 */
package ai.autocalls.lead.spec.bundle;
