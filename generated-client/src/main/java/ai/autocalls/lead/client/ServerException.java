package ai.autocalls.lead.client;

/**
 * 500 and above: the server or the proxy in front of it failed. The lead may exist all the same:
 * look it up before sending anything again.
 */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerException(ErrorResponse response) {
    super(response);
  }
}
