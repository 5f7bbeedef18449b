package ai.autocalls.lead.client;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a request is sent again. One that creates a lead is sent again after two failures only,
 * because after them no lead can exist: it never left ({@link Delivery#NOT_DELIVERED}), or there
 * were too many ({@link RateLimitedException}). A look-up creates nothing, so it is repeated after
 * a broken connection and after 408 and 500 and above, too.
 *
 * <p>Before the n-th repetition it waits a random time up to {@code firstDelay} × 2ⁿ⁻¹, at most
 * {@code longestDelay}. Where the provider says how long to wait, it waits that long and up to
 * {@code firstDelay} more; if that is longer than {@code longestDelay}, it does not try again.
 *
 * @param attempts how often the request is sent at most, the first time included; at least 1
 * @param budget within which time, from the first attempt on, the last attempt must begin
 * @param firstDelay the longest wait before the first repetition
 * @param longestDelay the longest wait before any repetition
 */
public record RetryPolicy(
    int attempts, Duration budget, Duration firstDelay, Duration longestDelay) {
  /** Longer than anyone waits; keeps durations such as "forever" out of the arithmetic. */
  private static final Duration MOST = Duration.ofDays(365);

  private static final RetryPolicy STANDARD =
      new RetryPolicy(3, Duration.ofSeconds(60), Duration.ofMillis(500), Duration.ofSeconds(30));

  /**
   * Checks the numbers; {@link #standard()} is the place to start from.
   *
   * @param attempts how often the request is sent at most, the first time included
   * @param budget within which time the last attempt must begin
   * @param firstDelay the longest wait before the first repetition
   * @param longestDelay the longest wait before any repetition
   * @throws IllegalArgumentException if there is no attempt, or a duration is negative
   */
  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts is less than 1");
    }
    if (budget.isNegative() || firstDelay.isNegative() || longestDelay.isNegative()) {
      throw new IllegalArgumentException("a duration is negative");
    }
  }

  /**
   * {@return three attempts within 60 seconds, waiting up to half a second first and 30 seconds at
   * most}
   */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /** {@return one attempt, so that nothing is ever sent again} */
  public static RetryPolicy none() {
    return STANDARD.withAttempts(1);
  }

  /**
   * {@return this policy with another number of attempts}
   *
   * @param attempts how often the request is sent at most, the first time included
   */
  public RetryPolicy withAttempts(int attempts) {
    return new RetryPolicy(attempts, budget, firstDelay, longestDelay);
  }

  /**
   * {@return this policy with another budget}
   *
   * @param budget within which time the last attempt must begin
   */
  public RetryPolicy withBudget(Duration budget) {
    return new RetryPolicy(attempts, budget, firstDelay, longestDelay);
  }

  /**
   * {@return this policy with other delays}
   *
   * @param first the longest wait before the first repetition
   * @param longest the longest wait before any repetition
   */
  public RetryPolicy withDelays(Duration first, Duration longest) {
    return new RetryPolicy(attempts, budget, first, longest);
  }

  /** How long to wait before the next attempt; null if there is none. */
  @Nullable Duration waitAfter(
      int attempt,
      Duration elapsed,
      Effect effect,
      AutocallsException failure,
      RandomGenerator random) {
    if (attempt >= attempts || !effect.mayRepeat(failure)) {
      return null;
    }
    Duration wait;
    if (failure instanceof ApiException response && response.retryAfter() != null) {
      if (response.retryAfter().compareTo(longestDelay) > 0) {
        return null;
      }
      wait = response.retryAfter().plus(part(firstDelay, random));
    } else {
      wait = part(backoff(attempt), random);
    }
    return wait.compareTo(budget.minus(elapsed)) > 0 ? null : wait;
  }

  private Duration backoff(int attempt) {
    Duration delay = firstDelay;
    for (int i = 1; i < attempt && delay.compareTo(longestDelay) < 0; i++) {
      delay = atMost(MOST, delay).multipliedBy(2);
    }
    return atMost(longestDelay, delay);
  }

  private static Duration part(Duration most, RandomGenerator random) {
    return Duration.ofMillis((long) (atMost(MOST, most).toMillis() * random.nextDouble()));
  }

  private static Duration atMost(Duration most, Duration delay) {
    return delay.compareTo(most) < 0 ? delay : most;
  }
}
