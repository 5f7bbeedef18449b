package ai.autocalls.lead.spec.document;

/**
 * A document that was read but is not YAML. Where the document itself is judged, that is a finding
 * about it, with its place; everywhere else it is an input like any other that cannot be read.
 */
public final class DocumentSyntaxException extends UnreadableInputException {
  private static final long serialVersionUID = 1L;

  /** What the parser said. */
  private final String problem;

  private final transient SourcePosition position;

  DocumentSyntaxException(String name, String problem, SourcePosition position, Throwable cause) {
    super(
        "%s:%d:%d is not YAML: %s; lint says how to fix it"
            .formatted(name, position.line(), position.column(), problem),
        cause);
    this.problem = problem;
    this.position = position;
  }

  /** {@return what the parser said, without the place} */
  public String problem() {
    return problem;
  }

  /** {@return where the parser gave up} */
  public SourcePosition position() {
    return position;
  }
}
