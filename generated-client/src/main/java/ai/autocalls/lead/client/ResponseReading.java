package ai.autocalls.lead.client;

import ai.autocalls.lead.client.internal.Redaction;
import java.io.IOException;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/**
 * Turns a response into a value or a failure.
 *
 * @param value makes the value of the body; the response has no body any more
 * @param needsText whether the value needs the text of the body, which {@link SendState} has then
 * @param reference what a failure names so that the lead can be found
 */
record ResponseReading<T, R>(
    BiFunction<T, okhttp3.Response, R> value,
    boolean needsText,
    Supplier<Redaction> redaction,
    @Nullable String reference) {
  Outcome<R> outcomeOf(Response<T> response) {
    T body = response.body();
    return body == null
        ? Outcome.of(failureOf(response))
        : Outcome.of(value.apply(body, response.raw()), response.raw());
  }

  private AutocallsException failureOf(Response<T> response) {
    try (ResponseBody body = response.errorBody()) {
      if (body == null) {
        return new UnreadableResponseException(
            Delivery.UNKNOWN,
            "the provider responded with " + response.code() + " without a body.",
            Effect.of(response.raw().request()),
            "",
            null);
      }
      return ErrorResponse.of(
              response.code(),
              response.headers(),
              body.string(),
              Effect.of(response.raw().request()),
              Clock.systemUTC(),
              redaction.get().and(RequestHeaders.tokenOf(response.raw().request())))
          .asException();
    } catch (IOException e) {
      throw new AssertionError("Retrofit holds the bodies of errors in memory", e);
    }
  }
}
