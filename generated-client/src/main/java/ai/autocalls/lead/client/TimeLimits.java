package ai.autocalls.lead.client;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How long a call may take, by {@link System#nanoTime()}.
 *
 * @param attempt how long one attempt may take once it has its turn; empty for no limit
 * @param end when the whole call ends; empty for no limit
 */
record TimeLimits(OptionalLong attempt, OptionalLong end) {
  private static final Duration MOST = Duration.ofNanos(Long.MAX_VALUE / 2);

  /** The limits of a call that starts now. */
  static TimeLimits of(Duration callTimeout, @Nullable Duration deadline) {
    return new TimeLimits(
        callTimeout.isZero() || isEndless(callTimeout)
            ? OptionalLong.empty()
            : OptionalLong.of(callTimeout.toNanos()),
        deadline == null || isEndless(deadline)
            ? OptionalLong.empty()
            : OptionalLong.of(System.nanoTime() + deadline.toNanos()));
  }

  /** More than the clock counts is no limit. */
  private static boolean isEndless(Duration limit) {
    return limit.compareTo(MOST) > 0;
  }

  /** How long the time has been up; negative if it is not. An attempt that waits has no run. */
  Duration overdue(SendState.@Nullable Run run, long now) {
    long overdue = -1;
    if (attempt.isPresent() && run != null) {
      overdue = now - run.since() - attempt.getAsLong();
    }
    if (end.isPresent()) {
      long late = now - end.getAsLong();
      overdue = overdue < 0 ? late : Math.max(overdue, late);
    }
    return Duration.ofNanos(overdue);
  }

  /** Whether the call goes on after a wait that begins now. */
  boolean admit(Duration wait) {
    return end.isEmpty() || end.getAsLong() - System.nanoTime() > wait.toNanos();
  }
}
