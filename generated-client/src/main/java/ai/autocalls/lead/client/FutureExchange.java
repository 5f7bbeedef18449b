package ai.autocalls.lead.client;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An exchange that the caller does not wait for. OkHttp's dispatcher makes the calls; whatever
 * follows happens on other threads, so that a continuation which takes long, or makes a call
 * itself, keeps no place in the dispatcher.
 */
final class FutureExchange<T, R> extends Exchange<T, R> {
  /** How long a call that was stopped has to end by itself, which says more than its end by us. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private record Waiting<T, R>(SingleAttempt<T, R> last, Outcome<R> outcome, long until) {}

  private final Executor continuations;
  private final CallFuture<R> future = new CallFuture<>(() -> giveUp("the caller gave up."));

  /** Null but between two attempts. */
  private volatile @Nullable Waiting<T, R> waiting;

  FutureExchange(
      Setup setup,
      LeadCalls.Operation<T, R> operation,
      CallOptions options,
      Executor continuations) {
    super(setup, operation, options);
    this.continuations = continuations;
  }

  CompletableFuture<R> start() {
    SingleAttempt<T, R> first = first();
    setup().watch().add(this);
    attempt(first);
    return future;
  }

  private void attempt(SingleAttempt<T, R> attempt) {
    try {
      if (begin(attempt)) {
        attempt.enqueue(outcome -> setup().threads().executeOrRun(() -> ended(attempt, outcome)));
      } else {
        ended(attempt, attempt.failed(new InterruptedIOException()));
      }
    } catch (Throwable e) {
      ended(attempt, attempt.failed(e));
    }
  }

  private void ended(SingleAttempt<T, R> attempt, Outcome<R> outcome) {
    if (!attempt.end()) {
      return;
    }
    Duration wait = end(attempt, outcome);
    if (wait == null) {
      complete(outcome);
    } else {
      waiting = new Waiting<>(attempt, outcome, System.nanoTime() + wait.toNanos());
    }
  }

  private void complete(Outcome<R> outcome) {
    setup().watch().remove(this);
    Runnable completion = () -> future.deliver(outcome);
    try {
      continuations.execute(completion);
    } catch (Throwable e) {
      // An executor that takes nothing must not keep the caller from the outcome.
      completion.run();
    }
  }

  @Override
  void look(long now) {
    Waiting<T, R> between = waiting;
    SingleAttempt<T, R> attempt = inFlight();
    if (between != null) {
      boolean givenUp = isGivenUp();
      if (givenUp || now - between.until >= 0) {
        waiting = null;
        setup()
            .threads()
            .executeOrRun(
                givenUp ? () -> complete(between.outcome) : () -> attempt(between.last.next()));
      }
    } else if (attempt != null) {
      Duration overdue = attempt.overdue(now);
      if (attempt.neverLeaves() || overdue.compareTo(GRACE) > 0) {
        setup()
            .threads()
            .executeOrRun(() -> ended(attempt, attempt.failed(new InterruptedIOException())));
      } else if (attempt.isInterrupted()) {
        setup().threads().executeOrRun(() -> attempt.stop(SingleAttempt.INTERRUPTED));
      } else if (!overdue.isNegative()) {
        setup().threads().executeOrRun(attempt::timeOut);
      }
    }
  }
}
