package ai.autocalls.lead.client;

/**
 * 404: something that the request names does not exist, such as the campaign, or the base URL is
 * wrong. This request created no lead.
 */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(ErrorResponse response) {
    super(response);
  }
}
