package ai.autocalls.lead.spec.document;

/** A place in a text file. */
public record SourcePosition(int line, int column) {}
