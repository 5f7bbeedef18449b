package ai.autocalls.lead.client;

import ai.autocalls.lead.client.internal.Redaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Logs the attempts of one exchange, each on one line. Bodies are shown as their records show
 * themselves, and text of the provider goes through {@link Redaction}; headers and queries are
 * never shown.
 */
final class CallLog {
  /** Enough for any lead; a response may be of any length. */
  private static final int LONGEST = 4000;

  private final @Nullable Logger logger;
  private final Object sent;
  private final Supplier<Redaction> redaction;

  /** Without a logger it is silent. */
  CallLog(@Nullable Logger logger, Object sent, Supplier<Redaction> redaction) {
    this.logger = logger;
    this.sent = sent;
    this.redaction = redaction;
  }

  void begins(int number, Request request) {
    if (shows(Level.TRACE)) {
      logger.log(Level.TRACE, line(number, request) + " begins: " + sent);
    }
  }

  void succeeded(int number, Response response, Duration took, Object value) {
    Request request = response.request();
    if (shows(Level.DEBUG)) {
      String line =
          line(number, request)
              + " got status "
              + response.code()
              + " in "
              + took.toMillis()
              + " ms";
      logger.log(Level.DEBUG, line);
    }
    if (shows(Level.TRACE)) {
      String shown =
          redaction.get().and(RequestHeaders.tokenOf(request)).cut(value.toString(), LONGEST);
      logger.log(Level.TRACE, line(number, request) + " got " + shown);
    }
  }

  void failed(Request request, Attempt attempt, AutocallsException failure) {
    if (shows(Level.WARNING)) {
      String next =
          attempt.nextIn() == null
              ? "no further attempt"
              : "next attempt in " + attempt.nextIn().toMillis() + " ms";
      logger.log(
          Level.WARNING,
          line(attempt.number(), request)
              + (" failed after " + attempt.took().toMillis() + " ms, ")
              + (next + ": " + failure.getMessage()));
    }
  }

  private boolean shows(Level level) {
    return logger != null && logger.isLoggable(level);
  }

  private static String line(int number, Request request) {
    return "attempt "
        + number
        + (": " + request.method() + " ")
        + request.url().newBuilder().query(null).build();
  }
}
