package ai.autocalls.lead.client;

/** 403: the token is valid but may not do this. This request created no lead. */
public final class ForbiddenException extends ApiException {
  private static final long serialVersionUID = 1L;

  ForbiddenException(ErrorResponse response) {
    super(response);
  }
}
