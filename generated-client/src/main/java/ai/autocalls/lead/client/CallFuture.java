package ai.autocalls.lead.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * A future that gives up when it is completed from outside: {@code cancel}, {@code orTimeout},
 * {@code complete} and all the like. What gives up runs before the future is complete, so that
 * nothing is sent after anyone saw it completed.
 *
 * <p>Futures that are derived from it do the same, as the caller usually holds one of those. Only
 * {@link #copy()} makes one that is on its own.
 */
final class CallFuture<R> extends CompletableFuture<R> {
  private final Runnable giveUp;

  /** Giving up ends the call, whose failure must not come before the completion from outside. */
  private volatile boolean givenUp;

  CallFuture(Runnable giveUp) {
    this.giveUp = giveUp;
  }

  /** Completes it from inside. */
  void deliver(Outcome<? extends R> outcome) {
    if (givenUp) {
      return;
    }
    if (outcome.failure() == null) {
      super.complete(outcome.value());
    } else {
      super.completeExceptionally(outcome.failure());
    }
  }

  private void giveUpUnlessDone() {
    if (!isDone()) {
      givenUp = true;
      giveUp.run();
    }
  }

  @Override
  public boolean complete(R value) {
    giveUpUnlessDone();
    return super.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    giveUpUnlessDone();
    return super.completeExceptionally(failure);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    giveUpUnlessDone();
    return super.cancel(mayInterruptIfRunning);
  }

  @Override
  public void obtrudeValue(R value) {
    giveUpUnlessDone();
    super.obtrudeValue(value);
  }

  @Override
  public void obtrudeException(Throwable failure) {
    giveUpUnlessDone();
    super.obtrudeException(failure);
  }

  @Override
  public CompletableFuture<R> completeAsync(Supplier<? extends R> supplier, Executor executor) {
    executor.execute(
        () -> {
          try {
            complete(supplier.get());
          } catch (Throwable e) {
            completeExceptionally(e);
          }
        });
    return this;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CallFuture<>(giveUp);
  }

  @Override
  public CompletableFuture<R> copy() {
    CompletableFuture<R> copy = new CompletableFuture<>();
    whenComplete(
        (value, failure) -> {
          if (failure == null) {
            copy.complete(value);
          } else {
            copy.completeExceptionally(failure);
          }
        });
    return copy;
  }
}
