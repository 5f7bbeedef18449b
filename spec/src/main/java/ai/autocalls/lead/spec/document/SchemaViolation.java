package ai.autocalls.lead.spec.document;

/**
 * One way in which a JSON value violates a schema.
 *
 * @param pointer where in the value, as an RFC 6901 pointer; of a missing property, where it should
 *     be
 * @param keyword the schema keyword that is violated, such as {@code type} or {@code required}
 */
public record SchemaViolation(String pointer, String keyword, String message) {}
