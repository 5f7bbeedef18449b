package ai.autocalls.lead.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls that follow each other, behind one future. Completing it from outside gives up the call
 * that is under way, and no other follows.
 */
final class CallSequence<R> {
  private final CallFuture<R> future = new CallFuture<>(this::giveUp);

  /** Guarded by this. */
  private @Nullable CompletableFuture<?> underWay;

  /** Guarded by this. */
  private boolean givenUp;

  CallFuture<R> future() {
    return future;
  }

  /** Starts a call; once it has succeeded, its value is taken. A failure fails the future. */
  <S> void then(Supplier<CompletableFuture<S>> call, Consumer<S> taker) {
    try {
      if (!isGivenUp()) {
        CompletableFuture<S> started = call.get();
        started.whenComplete((value, failure) -> ended(value, failure, taker));
        watch(started);
      }
    } catch (Throwable e) {
      future.completeExceptionally(e);
    }
  }

  private <S> void ended(S value, @Nullable Throwable failure, Consumer<S> taker) {
    try {
      if (failure == null) {
        taker.accept(value);
      } else {
        future.completeExceptionally(
            failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure);
      }
    } catch (Throwable e) {
      future.completeExceptionally(e);
    }
  }

  private synchronized boolean isGivenUp() {
    return givenUp;
  }

  private void watch(CompletableFuture<?> started) {
    boolean late;
    synchronized (this) {
      // The call may have ended, and the next one begun, before it is noted here.
      if (!started.isDone()) {
        underWay = started;
      }
      late = givenUp;
    }
    if (late) {
      started.cancel(true);
    }
  }

  private void giveUp() {
    CompletableFuture<?> running;
    synchronized (this) {
      givenUp = true;
      running = underWay;
    }
    if (running != null) {
      running.cancel(true);
    }
  }
}
