package ai.autocalls.lead.client;

/**
 * 429: too many requests. This request created no lead; wait for {@link #retryAfter()} before the
 * next attempt.
 */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1L;

  RateLimitedException(ErrorResponse response) {
    super(response);
  }
}
