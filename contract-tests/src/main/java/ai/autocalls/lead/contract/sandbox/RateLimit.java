package ai.autocalls.lead.contract.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Responds with 429 above a number of requests a minute. The real limit and its window are not
 * known.
 */
final class RateLimit implements Endpoint {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int requestsPerMinute;
  private final Clock clock;
  private final Endpoint endpoint;
  private Instant windowStart = Instant.MIN;
  private int used;

  RateLimit(int requestsPerMinute, Clock clock, Endpoint endpoint) {
    this.requestsPerMinute = requestsPerMinute;
    this.clock = clock;
    this.endpoint = endpoint;
  }

  @Override
  public SandboxResponse respond(SandboxRequest request) {
    long wait = secondsToWait();
    return wait > 0 ? Errors.tooManyAttempts(requestsPerMinute, wait) : endpoint.respond(request);
  }

  private synchronized long secondsToWait() {
    Instant now = clock.instant();
    if (windowStart.equals(Instant.MIN) || !now.isBefore(windowStart.plus(WINDOW))) {
      windowStart = now;
      used = 0;
    }
    if (used < requestsPerMinute) {
      used++;
      return 0;
    }
    return Duration.between(now, windowStart.plus(WINDOW)).plusMillis(999).toSeconds();
  }
}
