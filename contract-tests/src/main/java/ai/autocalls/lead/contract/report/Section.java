package ai.autocalls.lead.contract.report;

/** What a report says besides its results. */
public record Section(String heading, String text) {}
