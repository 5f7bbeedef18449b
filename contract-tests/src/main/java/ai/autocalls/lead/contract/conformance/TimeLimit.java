package ai.autocalls.lead.contract.conformance;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long a run may take, from when this is made. */
final class TimeLimit {
  private final Duration limit;
  private final LongSupplier nanoTime;
  private final long start;

  TimeLimit(Duration limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /**
   * What is left of the time after a wait.
   *
   * @throws CouldNotRunException when nothing is
   */
  Duration leftAfter(Duration wait) {
    Duration left = limit.minusNanos(nanoTime.getAsLong() - start).minus(wait);
    if (left.isNegative() || left.isZero()) {
      throw new CouldNotRunException(
          "The run was stopped at its time limit of %d s; give it more with --max-time."
              .formatted(limit.toSeconds()));
    }
    return left;
  }
}
