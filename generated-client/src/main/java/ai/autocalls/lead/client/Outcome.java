package ai.autocalls.lead.client;

import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt: a value, with the response that brought it, or a failure.
 *
 * @param mayRepeat whether the policy may be asked for another attempt; not after someone gave up
 */
record Outcome<R>(
    @Nullable R value,
    @Nullable Response response,
    @Nullable AutocallsException failure,
    boolean mayRepeat) {
  static <R> Outcome<R> of(R value, Response response) {
    return new Outcome<>(value, response, null, false);
  }

  static <R> Outcome<R> of(AutocallsException failure) {
    return new Outcome<>(null, null, failure, true);
  }

  static <R> Outcome<R> last(AutocallsException failure) {
    return new Outcome<>(null, null, failure, false);
  }
}
