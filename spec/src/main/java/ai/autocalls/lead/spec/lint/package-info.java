/** What is wrong with the OpenAPI document, as findings with a place, a reason and a fix. */
package ai.autocalls.lead.spec.lint;
