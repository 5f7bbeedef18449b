/**
 * The vendor's documentation as data: pages in the forms in which they are published become facts,
 * and facts are held against the document.
 */
package ai.autocalls.lead.spec.vendor;
