package ai.autocalls.lead.client;

/**
 * 422: the request was understood and refused, field by field ({@link #fieldErrors()}) or as a
 * whole. No lead exists.
 */
public final class ValidationException extends ApiException {
  private static final long serialVersionUID = 1L;

  ValidationException(ErrorAnswer answer) {
    super(answer);
  }
}
