package ai.autocalls.lead.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Sees each attempt, for logs and metrics. */
@FunctionalInterface
public interface AttemptListener {
  /**
   * Called when an attempt has ended, before the caller learns of it, on a thread of the client: be
   * quick. What it throws is logged and changes nothing.
   */
  void attempted(Attempt attempt);

  /**
   * A listener that logs: successes at {@code DEBUG}, failures at {@code WARNING}. Token, phone
   * numbers and variables are in none of its lines.
   */
  static AttemptListener logging(Logger logger) {
    return attempt -> {
      if (attempt.failure() == null) {
        logger.log(
            Level.DEBUG,
            "attempt {0}: created in {1} ms",
            attempt.number(),
            attempt.took().toMillis());
      } else {
        logger.log(
            Level.WARNING,
            "attempt {0}: failed after {1} ms, {2}: {3}",
            attempt.number(),
            attempt.took().toMillis(),
            attempt.nextIn() == null
                ? "no further attempt"
                : "next attempt in " + attempt.nextIn().toMillis() + " ms",
            attempt.failure().getMessage());
      }
    };
  }
}
