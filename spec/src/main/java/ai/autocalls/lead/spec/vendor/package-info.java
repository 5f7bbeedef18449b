/**
 * The vendor's documentation as data: a page in any form is read into blocks ({@code Block}), one
 * interpreter turns the blocks into {@link ai.autocalls.lead.spec.vendor.Facts}, and facts are
 * compared with the document.
 */
package ai.autocalls.lead.spec.vendor;
