package ai.autocalls.lead.client;

import com.google.gson.JsonElement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How long the provider asks to wait: {@code Retry-After} as seconds or as HTTP date, or {@code
 * retry_after} in the body.
 */
final class RetryAfter {
  /** Longer than anyone waits; keeps absurd numbers out of the arithmetic. */
  private static final long MOST_SECONDS = Duration.ofDays(365).toSeconds();

  private RetryAfter() {}

  /** The wait, never negative; null if none is asked for, or in no form that is known. */
  static @Nullable Duration of(Headers headers, @Nullable JsonElement ofBody, Clock clock) {
    String header = headers.get("Retry-After");
    if (header != null) {
      Duration seconds = seconds(header.trim());
      if (seconds != null) {
        return seconds;
      }
      Instant date = headers.getInstant("Retry-After");
      if (date != null) {
        Duration wait = Duration.between(clock.instant(), date);
        return wait.isNegative() ? Duration.ZERO : atMost(wait.toSeconds() + 1);
      }
    }
    return ofBody != null && ofBody.isJsonPrimitive() ? seconds(ofBody.getAsString()) : null;
  }

  private static @Nullable Duration seconds(String digits) {
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    return atMost(digits.length() > 18 ? MOST_SECONDS : Long.parseLong(digits));
  }

  private static Duration atMost(long seconds) {
    return Duration.ofSeconds(Math.min(seconds, MOST_SECONDS));
  }
}
