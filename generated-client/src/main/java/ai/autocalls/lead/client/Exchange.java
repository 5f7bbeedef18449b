package ai.autocalls.lead.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request of the caller: its attempts, one after the other, until there is a value or a failure
 * that is not followed by another attempt. Someone may give up at any time; from then on nothing
 * leaves.
 */
abstract sealed class Exchange<T, R> permits CallerExchange, FutureExchange {
  /** What all exchanges of a client share. */
  record Setup(
      Supplier<String> token,
      Duration callTimeout,
      RetryPolicy policy,
      AttemptListener listener,
      CallWatch watch,
      DaemonThreads threads) {}

  private final Setup setup;
  private final LeadCalls.Operation<T, R> operation;
  private final CallOptions options;
  private final TimeLimits limits;
  private final long start = System.nanoTime();

  /** Guarded by this; null before the first attempt and between two. */
  private @Nullable SingleAttempt<T, R> inFlight;

  /** Guarded by this; why someone gave up, null if no one did. */
  private @Nullable String givenUp;

  Exchange(Setup setup, LeadCalls.Operation<T, R> operation, CallOptions options) {
    this.setup = setup;
    this.operation = operation;
    this.options = options;
    this.limits = TimeLimits.of(options.callTimeoutOr(setup.callTimeout()), options.deadline());
  }

  final Setup setup() {
    return setup;
  }

  final SingleAttempt<T, R> first() {
    return new SingleAttempt<>(1, operation.call(), operation.reading(), limits);
  }

  /** The attempt may begin, unless someone gave up. */
  final boolean begin(SingleAttempt<T, R> attempt) {
    Observers.call(() -> operation.log().begins(attempt.number(), attempt.request()));
    String why;
    synchronized (this) {
      why = givenUp;
      inFlight = why == null ? attempt : null;
    }
    if (why != null) {
      attempt.stop(why);
      return false;
    }
    if (attempt.number() == 1) {
      attempt.sign(options.tokenOr(setup.token()), options.headers());
    }
    if (!attempt.overdue(System.nanoTime()).isNegative()) {
      attempt.timeOut();
    }
    return true;
  }

  /**
   * Lets listener and log know of an attempt that ended; says how long to wait before the next one,
   * null if it was the last.
   */
  final @Nullable Duration end(SingleAttempt<T, R> attempt, Outcome<R> outcome) {
    boolean mayRepeat;
    synchronized (this) {
      inFlight = null;
      mayRepeat = outcome.mayRepeat() && givenUp == null;
    }
    Duration took = attempt.took();
    AutocallsException failure = outcome.failure();
    if (failure == null) {
      Observers.call(
          () ->
              operation
                  .log()
                  .succeeded(attempt.number(), outcome.response(), took, outcome.value()));
      observe(attempt.report(operation.name(), took, null, null));
      return null;
    }
    failure.setReference(operation.reading().reference());
    Duration wait =
        mayRepeat
            ? setup
                .policy()
                .waitAfter(
                    attempt.number(),
                    Duration.ofNanos(System.nanoTime() - start),
                    attempt.effect(),
                    failure,
                    ThreadLocalRandom.current())
            : null;
    if (wait != null && !limits.admit(wait)) {
      wait = null;
    }
    Attempt ended = attempt.report(operation.name(), took, failure, wait);
    Observers.call(() -> operation.log().failed(attempt.request(), ended, failure));
    observe(ended);
    return wait;
  }

  private void observe(Attempt ended) {
    Observers.call(() -> setup.listener().attempted(ended));
  }

  final synchronized boolean isGivenUp() {
    return givenUp != null;
  }

  final synchronized @Nullable SingleAttempt<T, R> inFlight() {
    return inFlight;
  }

  /** Sees to it that nothing leaves any more, and ends what has left. */
  final void giveUp(String why) {
    SingleAttempt<T, R> running = markGivenUp(why);
    if (running != null) {
      running.stop(why);
    }
  }

  /** Sees to it that nothing leaves any more; what has left ends as it would. */
  final void close() {
    String why = "the client was closed.";
    SingleAttempt<T, R> running = markGivenUp(why);
    if (running != null) {
      running.stopIfNotSent(why);
    }
  }

  private synchronized @Nullable SingleAttempt<T, R> markGivenUp(String why) {
    if (givenUp == null) {
      givenUp = why;
    }
    notifyAll();
    return inFlight;
  }

  /**
   * Notices what no one else does. Called many times a second until the exchange is over, on the
   * thread that does so for all exchanges: whatever may take long goes to another.
   */
  abstract void look(long now);
}
