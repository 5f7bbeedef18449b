package ai.autocalls.lead.contract.conformance;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When the next request may be sent. */
public final class Pace {
  private final long intervalNanos;
  private final LongSupplier nanoTime;
  private final Sleeper sleeper;
  private long nextNanos;

  /** Waits; replaced where time must not pass. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * @param perSecond requests a second; infinity for no limit
   */
  Pace(double perSecond, LongSupplier nanoTime, Sleeper sleeper) {
    this.intervalNanos = (long) (1_000_000_000L / perSecond);
    this.nanoTime = nanoTime;
    this.sleeper = sleeper;
    this.nextNanos = nanoTime.getAsLong();
  }

  /**
   * @param perSecond requests a second; infinity for no limit
   * @return a pace that begins now
   */
  public static Pace of(double perSecond) {
    return new Pace(perSecond, System::nanoTime, time -> Thread.sleep(time.toMillis()));
  }

  /** Waits until a request may be sent, and takes that place. */
  public void next() {
    long now = nanoTime.getAsLong();
    if (nextNanos > now) {
      sleep(Duration.ofNanos(nextNanos - now).plusNanos(999_999));
    }
    nextNanos = Math.max(nextNanos, now) + intervalNanos;
  }

  /** {@return how long {@link #next} would wait now} */
  Duration untilNext() {
    return Duration.ofNanos(Math.max(0, nextNanos - nanoTime.getAsLong()));
  }

  /** Lets no request through for a time. */
  void waitAtLeast(Duration time) {
    nextNanos = Math.max(nextNanos, nanoTime.getAsLong() + time.toNanos());
  }

  private void sleep(Duration time) {
    try {
      sleeper.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CouldNotRunException("The run was interrupted.");
    }
  }
}
