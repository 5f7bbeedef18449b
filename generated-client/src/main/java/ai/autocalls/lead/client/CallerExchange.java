package ai.autocalls.lead.client;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * An exchange on the caller's thread: the supplier of the token, the attempts and the waits between
 * them. An interrupt gives up; the thread stays interrupted.
 */
final class CallerExchange<T, R> extends Exchange<T, R> {
  private final Thread caller = Thread.currentThread();

  CallerExchange(Setup setup, LeadCalls.Operation<T, R> operation, CallOptions options) {
    super(setup, operation, options);
  }

  R execute() {
    SingleAttempt<T, R> attempt = first();
    setup().watch().add(this);
    try {
      while (true) {
        if (caller.isInterrupted()) {
          giveUp(SingleAttempt.INTERRUPTED);
        }
        Outcome<R> outcome =
            begin(attempt) ? attempt.execute() : attempt.failed(new InterruptedIOException());
        Duration wait = end(attempt, outcome);
        if (outcome.failure() == null) {
          return outcome.value();
        }
        if (wait == null || !pause(wait)) {
          throw outcome.failure();
        }
        attempt = attempt.next();
      }
    } finally {
      setup().watch().remove(this);
    }
  }

  /** Waits, unless someone gives up; says whether no one did. */
  private synchronized boolean pause(Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    try {
      while (!isGivenUp() && !caller.isInterrupted()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return true;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      caller.interrupt();
    }
    return false;
  }

  @Override
  void look(long now) {
    SingleAttempt<T, R> attempt = inFlight();
    if (caller.isInterrupted() && !isGivenUp()) {
      setup().threads().executeOrRun(() -> giveUp(SingleAttempt.INTERRUPTED));
    } else if (attempt != null && !attempt.overdue(now).isNegative()) {
      setup().threads().executeOrRun(attempt::timeOut);
    }
  }
}
