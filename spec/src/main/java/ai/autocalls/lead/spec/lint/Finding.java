package ai.autocalls.lead.spec.lint;

/**
 * One thing that is wrong with a document.
 *
 * @param rule the id of the rule, as the rule reference lists it
 * @param severity how much it matters
 * @param pointer RFC 6901 pointer of the node; empty for the document as a whole
 * @param line the line in the file, counted from 1
 * @param column the column in the file, counted from 1
 * @param message what is wrong
 * @param why what goes wrong for whom if it stays
 * @param fix how to fix it
 */
public record Finding(
    String rule,
    Severity severity,
    String pointer,
    int line,
    int column,
    String message,
    String why,
    String fix) {}
