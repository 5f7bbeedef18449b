package ai.autocalls.lead.client;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * One call, from its start to a value or an {@link AutocallsException}. Cancelling the future
 * cancels the call.
 */
final class Exchange<T> implements Callback<T> {
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Supplier<Redaction> redaction;
  private volatile @Nullable Departure departure;

  private Exchange(Supplier<Redaction> redaction) {
    this.redaction = redaction;
  }

  static <T> CompletableFuture<T> start(Call<T> call, Supplier<Redaction> redaction) {
    Exchange<T> exchange = new Exchange<>(redaction);
    exchange.departure = call.request().tag(Departure.class);
    exchange.result.whenComplete(
        (value, failure) -> {
          if (exchange.result.isCancelled()) {
            call.cancel();
          }
        });
    call.enqueue(exchange);
    return exchange.result;
  }

  /** The value of the future, or what it failed with. An interrupt cancels the call. */
  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AutocallsException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new OutcomeUnknownException("the thread was interrupted.", e);
    }
  }

  @Override
  public void onResponse(Call<T> call, Response<T> response) {
    T value = response.body();
    if (value != null) {
      result.complete(value);
      return;
    }
    try (ResponseBody body = response.errorBody()) {
      result.completeExceptionally(
          body == null
              ? new UnreadableResponseException(
                  Delivery.UNKNOWN,
                  "the provider answered with success and status "
                      + response.code()
                      + ", but without a body.",
                  "",
                  null)
              : ErrorAnswer.of(
                      response.code(),
                      response.headers(),
                      body.string(),
                      Clock.systemUTC(),
                      redaction.get().hiding(response.raw().request().header("Authorization")))
                  .asException());
    } catch (IOException e) {
      throw new AssertionError("the body of an error is in memory", e);
    }
  }

  @Override
  public void onFailure(Call<T> call, Throwable failure) {
    if (failure instanceof AutocallsException known) {
      result.completeExceptionally(known);
    } else if (departure != null && departure.happened()) {
      result.completeExceptionally(
          new OutcomeUnknownException(FailureText.of(failure, call.request().url()), failure));
    } else {
      result.completeExceptionally(
          new NotDeliveredException(FailureText.of(failure, call.request().url()), failure));
    }
  }
}
