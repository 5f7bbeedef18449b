package ai.autocalls.lead.spec.document;

/**
 * A value that cannot be checked against its schema within bounds: the schema leads back to itself,
 * multiplies with every level, or has a pattern that takes too many steps.
 */
public final class UncheckableValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UncheckableValueException(String message) {
    super(message, null, false, false);
  }
}
