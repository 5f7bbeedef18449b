package ai.autocalls.lead.client;

/**
 * 404: something that the request names does not exist, for instance the campaign, or the base URL
 * is wrong. No lead exists.
 */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(ErrorAnswer answer) {
    super(answer);
  }
}
