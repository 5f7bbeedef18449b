package ai.autocalls.lead.contract.report;

/**
 * What a report says besides its results.
 *
 * @param heading the heading on a page
 * @param text one or more lines
 */
public record Section(String heading, String text) {}
