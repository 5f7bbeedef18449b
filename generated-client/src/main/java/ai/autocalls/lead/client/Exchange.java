package ai.autocalls.lead.client;

import ai.autocalls.lead.client.internal.Redaction;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
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
  private final Function<T, R> answer;
  private final Supplier<Redaction> redaction;
  private final RetryPolicy policy;
  private final AttemptListener listener;
  private final CallLog log;
  private final @Nullable Duration callTimeout;
  private final CompletableFuture<R> result = new CompletableFuture<>();
  private final long start = System.nanoTime();

  /** Guarded by this; null between attempts. */
  private @Nullable Call<T> inFlight;

  /** Guarded by this; what the last attempt failed with. */
  private @Nullable AutocallsException lastFailure;

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
      CallLog log,
      @Nullable Duration callTimeout) {
    this.answer = answer;
    this.redaction = redaction;
    this.policy = policy;
    this.listener = listener;
    this.log = log;
    this.callTimeout = callTimeout;
    result.whenComplete(
        (value, failure) -> {
          if (failure instanceof CancellationException) {
            giveUp("the future was cancelled.", failure);
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
        throw inTheCallersThread(failure);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      AutocallsException failure = giveUp("the thread was interrupted.", e);
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw inTheCallersThread(failure);
    }
  }

  /** Lets the trace lead to the caller. */
  private static AutocallsException inTheCallersThread(AutocallsException failure) {
    failure.setStackTrace(Thread.currentThread().getStackTrace());
    return failure;
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
    watched(() -> log.begins(number, call.request()));
    long attemptStart = System.nanoTime();
    call.enqueue(
        new Callback<>() {
          @Override
          public void onResponse(Call<T> same, Response<T> response) {
            if (response.body() == null) {
              failed(failureOf(response));
              return;
            }
            R value = answer.apply(response.body());
            watched(
                () ->
                    log.succeeded(
                        number, response.raw().request(), response.code(), took(), value));
            watched(() -> listener.attempted(new Attempt(number, took(), null, null)));
            result.complete(value);
          }

          @Override
          public void onFailure(Call<T> same, Throwable failure) {
            failed(failureOf(same, failure));
          }

          private void failed(AutocallsException failure) {
            Duration wait =
                abandoned
                    ? null
                    : policy.waitAfter(
                        number,
                        Duration.ofNanos(System.nanoTime() - start),
                        failure,
                        ThreadLocalRandom.current());
            restAfter(failure);
            Attempt attempt = new Attempt(number, took(), failure, wait);
            watched(() -> log.failed(call.request(), attempt, failure));
            watched(() -> listener.attempted(attempt));
            if (wait == null) {
              result.completeExceptionally(failure);
            } else {
              CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                  .execute(() -> attempt(number + 1, call.clone()));
            }
          }

          private Duration took() {
            return Duration.ofNanos(System.nanoTime() - attemptStart);
          }
        });
  }

  /** Whoever watches must not keep the caller from the outcome, whatever it throws. */
  private static void watched(Runnable observer) {
    try {
      observer.run();
    } catch (Throwable e) {
      // Asked for here only: the JDK's logging takes a fresh JVM longer to load than this client.
      System.getLogger(Exchange.class.getPackageName())
          .log(System.Logger.Level.WARNING, "the attempt listener or logger failed", e);
    }
  }

  private synchronized void restAfter(AutocallsException failure) {
    inFlight = null;
    lastFailure = failure;
  }

  /** Sees to it that nothing leaves any more; says what is known about the lead. */
  private synchronized AutocallsException giveUp(String why, Throwable cause) {
    abandoned = true;
    if (inFlight == null) {
      // After an attempt has ended it is known what became of the request.
      return Objects.requireNonNull(lastFailure);
    }
    boolean left = departure(inFlight).hasLeftOrHoldBack();
    inFlight.cancel();
    return left ? new OutcomeUnknownException(why, cause) : new NotDeliveredException(why, cause);
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
              redaction.get().and(RequestHeaders.tokenOf(response.raw().request())))
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
