package ai.autocalls.lead.client;

/**
 * 422: the request was understood and refused, field by field ({@link #fieldErrors()}) or as a
 * whole. This request created no lead.
 */
public final class ValidationException extends ApiException {
  private static final long serialVersionUID = 1L;

  ValidationException(ErrorResponse response) {
    super(response);
  }
}
