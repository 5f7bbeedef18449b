package ai.autocalls.lead.client;

/** 401: the token is missing, malformed or unknown. This request created no lead. */
public final class UnauthorizedException extends ApiException {
  private static final long serialVersionUID = 1L;

  UnauthorizedException(ErrorResponse response) {
    super(response);
  }
}
