package ai.autocalls.lead.spec.document;

/**
 * A place in a text file.
 *
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 */
public record SourcePosition(int line, int column) {}
