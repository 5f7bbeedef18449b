package ai.autocalls.lead.client;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * One request of the caller: its attempts, until a value or an {@link AutocallsException}.
 * Cancelling the future cancels the call that is in flight and the ones that would follow.
 */
final class Exchange<T, R> {
  private static final System.Logger LOG = System.getLogger(Exchange.class.getPackageName());

  private final Function<T, R> answer;
  private final Supplier<Redaction> redaction;
  private final RetryPolicy policy;
  private final AttemptListener listener;
  private final @Nullable Duration callTimeout;
  private final CompletableFuture<R> result = new CompletableFuture<>();
  private final long start = System.nanoTime();

  /** Guarded by this. */
  private @Nullable Call<T> inFlight;

  /**
   * Whether the caller gave up. OkHttp's own mark does not tell: it is set when the time is up,
   * too.
   */
  private volatile boolean abandoned;

  Exchange(
      Function<T, R> answer,
      Supplier<Redaction> redaction,
      RetryPolicy policy,
      AttemptListener listener,
      @Nullable Duration callTimeout) {
    this.answer = answer;
    this.redaction = redaction;
    this.policy = policy;
    this.listener = listener;
    this.callTimeout = callTimeout;
    result.whenComplete(
        (value, failure) -> {
          if (result.isCancelled()) {
            holdBackOrCancel();
          }
        });
  }

  CompletableFuture<R> start(Call<T> call) {
    attempt(1, call);
    return result;
  }

  /** The value, or what the attempts failed with. An interrupt cancels the call. */
  R await(Call<T> call) {
    start(call);
    try {
      return result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AutocallsException failure) {
        // Thrown in the caller's thread, so that the trace leads to the caller.
        failure.setStackTrace(Thread.currentThread().getStackTrace());
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      boolean left = holdBackOrCancel();
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw left
          ? new OutcomeUnknownException("the thread was interrupted.", e)
          : new NotDeliveredException("the thread was interrupted.", e);
    }
  }

  private void attempt(int number, Call<T> call) {
    synchronized (this) {
      if (abandoned) {
        return;
      }
      inFlight = call;
    }
    if (callTimeout != null) {
      call.timeout().timeout(callTimeout.toNanos(), TimeUnit.NANOSECONDS);
    }
    long attemptStart = System.nanoTime();
    call.enqueue(
        new Callback<>() {
          @Override
          public void onResponse(Call<T> same, Response<T> response) {
            T body = response.body();
            if (body == null) {
              ended(failureOf(response));
            } else {
              ended(null);
              result.complete(answer.apply(body));
            }
          }

          @Override
          public void onFailure(Call<T> same, Throwable failure) {
            ended(failureOf(same, failure));
          }

          private void ended(@Nullable AutocallsException failure) {
            Duration took = Duration.ofNanos(System.nanoTime() - attemptStart);
            Duration wait =
                failure == null || abandoned
                    ? null
                    : policy.waitAfter(
                        number,
                        Duration.ofNanos(System.nanoTime() - start),
                        failure,
                        ThreadLocalRandom.current());
            tell(new Attempt(number, took, failure, wait));
            if (wait != null) {
              CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                  .execute(() -> attempt(number + 1, call.clone()));
            } else if (failure != null) {
              result.completeExceptionally(failure);
            }
          }
        });
  }

  private void tell(Attempt attempt) {
    try {
      listener.attempted(attempt);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the attempt listener failed", e);
    }
  }

  /** Sees to it that nothing leaves any more; says whether something has. */
  private synchronized boolean holdBackOrCancel() {
    abandoned = true;
    if (inFlight == null) {
      return false;
    }
    boolean left = departure(inFlight).hasLeftOrHoldBack();
    inFlight.cancel();
    return left;
  }

  private AutocallsException failureOf(Response<T> response) {
    try (ResponseBody body = response.errorBody()) {
      if (body == null) {
        return new UnreadableResponseException(
            Delivery.UNKNOWN,
            "the provider answered " + response.code() + " without a body.",
            "",
            null);
      }
      return ErrorAnswer.of(
              response.code(),
              response.headers(),
              body.string(),
              Clock.systemUTC(),
              redaction.get().hiding(RequestHeaders.tokenOf(response.raw().request())))
          .asException();
    } catch (IOException e) {
      throw new AssertionError("Retrofit holds the bodies of errors in memory", e);
    }
  }

  private AutocallsException failureOf(Call<T> call, Throwable failure) {
    if (failure instanceof AutocallsException known) {
      return known;
    }
    String what =
        abandoned ? "the call was cancelled." : FailureText.of(failure, call.request().url());
    return departure(call).hasLeftOrHoldBack()
        ? new OutcomeUnknownException(what, failure)
        : new NotDeliveredException(what, failure);
  }

  private static Departure departure(Call<?> call) {
    Departure departure = call.request().tag(Departure.class);
    if (departure == null) {
      throw new IllegalStateException("the call was not made by this client");
    }
    return departure;
  }
}
