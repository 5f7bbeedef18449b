package ai.autocalls.lead.spec.document;

/** A document that was read but is not YAML: a finding about the document, with its place. */
public final class DocumentSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SourcePosition position;

  DocumentSyntaxException(String message, SourcePosition position, Throwable cause) {
    super(message, cause);
    this.position = position;
  }

  /** {@return where the parser gave up} */
  public SourcePosition position() {
    return position;
  }
}
