package ai.autocalls.lead.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** One attempt at sending a request: a call, which may be stopped, and its outcome. */
final class SingleAttempt<T, R> {
  static final String INTERRUPTED = "the thread was interrupted.";

  private final int number;
  private final Call<T> call;
  private final ResponseReading<T, R> reading;
  private final SendState state;
  private final TimeLimits limits;
  private final long start = System.nanoTime();
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Why it was stopped; null if it was not. */
  private volatile @Nullable String stopped;

  private volatile boolean timeIsUp;

  /** The time limit is ours and not OkHttp's, whose end looks like a call that was cancelled. */
  SingleAttempt(int number, Call<T> call, ResponseReading<T, R> reading, TimeLimits limits) {
    this.number = number;
    this.call = call;
    this.reading = reading;
    this.limits = limits;
    SendState known = call.request().tag(SendState.class);
    if (known == null) {
      throw new IllegalStateException("the call was not made by this client");
    }
    this.state = known;
    call.timeout().timeout(0, TimeUnit.NANOSECONDS);
  }

  int number() {
    return number;
  }

  Request request() {
    return call.request();
  }

  Effect effect() {
    return Effect.of(request());
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  Attempt report(
      String operation,
      Duration took,
      @Nullable AutocallsException failure,
      @Nullable Duration nextIn) {
    return new Attempt(
        operation,
        request().url().host(),
        number,
        state.status(),
        took,
        length(request().body()),
        state.bytesRead(),
        failure,
        nextIn);
  }

  private static long length(@Nullable RequestBody body) {
    try {
      return body == null ? 0 : body.contentLength();
    } catch (IOException e) {
      throw new AssertionError("bodies of requests are in memory", e);
    }
  }

  /** Another attempt, with the same token: the caller may be on another thread. */
  SingleAttempt<T, R> next() {
    SingleAttempt<T, R> next = new SingleAttempt<>(number + 1, call.clone(), reading, limits);
    next.state.agree(state.terms());
    return next;
  }

  /** Asks for the token on this thread; what it throws fails the call and not the thread. */
  void sign(Supplier<String> token, Headers headers) {
    Supplier<String> known;
    try {
      String value = token.get();
      known = () -> value;
    } catch (Throwable e) {
      known =
          () -> {
            throw e instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
          };
    }
    state.agree(new SendState.Terms(known, headers, reading.needsText()));
  }

  Outcome<R> execute() {
    try {
      return reading.outcomeOf(call.execute());
    } catch (Throwable e) {
      return failed(e);
    }
  }

  void enqueue(Consumer<Outcome<R>> then) {
    call.enqueue(
        new Callback<>() {
          @Override
          public void onResponse(Call<T> same, Response<T> response) {
            Outcome<R> outcome;
            try {
              outcome = reading.outcomeOf(response);
            } catch (Throwable e) {
              outcome = failed(e);
            }
            then.accept(outcome);
          }

          @Override
          public void onFailure(Call<T> same, Throwable failure) {
            then.accept(failed(failure));
          }
        });
  }

  /** Whether it is the first time that someone knows its outcome. */
  boolean end() {
    return ended.compareAndSet(false, true);
  }

  void stop(String why) {
    if (stopped == null) {
      stopped = why;
    }
    cancel();
  }

  void stopIfNotSent(String why) {
    if (state.holdBack()) {
      stop(why);
    }
  }

  /** Whether it was stopped in time: then its outcome is known, whenever the call ends. */
  boolean neverLeaves() {
    return (stopped != null || timeIsUp && state.run() == null) && state.holdBack();
  }

  /** Whether someone interrupted the thread that runs it. */
  boolean isInterrupted() {
    SendState.Run run = state.run();
    return run != null && run.thread().isInterrupted();
  }

  /** How long its time has been up; negative if it is not. */
  Duration overdue(long now) {
    return limits.overdue(state.run(), now);
  }

  /** Ends it because its time is up. */
  void timeOut() {
    if (!call.isCanceled()) {
      timeIsUp = true;
      cancel();
    }
  }

  private void cancel() {
    state.holdBack();
    try {
      call.cancel();
    } catch (RuntimeException | Error e) {
      Observers.complain("a listener of OkHttp failed", e);
    }
  }

  Outcome<R> failed(Throwable failure) {
    if (failure instanceof AutocallsException known) {
      return Outcome.of(known);
    }
    Throwable cause = failure;
    String why = stopped;
    if (timeIsUp) {
      cause = new InterruptedIOException("timeout");
      cause.initCause(failure);
    } else if (why == null && Thread.currentThread().isInterrupted()) {
      why = INTERRUPTED;
    } else if (why == null && call.isCanceled()) {
      why = "the call was cancelled.";
    }
    String what =
        why == null ? FailureText.of(cause, call.request().url(), reading.redaction().get()) : why;
    AutocallsException known = effect().withoutResponse(what, !state.holdBack(), cause);
    boolean hopeless =
        why != null
            || failure.getCause() instanceof RejectedExecutionException
            || failure instanceof RequestHeaders.TokenUnavailableException;
    return hopeless ? Outcome.last(known) : Outcome.of(known);
  }
}
