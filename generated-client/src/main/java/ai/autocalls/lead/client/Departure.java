package ai.autocalls.lead.client;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request has begun to leave this machine. It travels with the request as a tag; a
 * network interceptor runs when the connection stands and the first byte is about to be written.
 */
final class Departure {
  private enum State {
    AT_HOME,
    LEFT,
    HELD_BACK
  }

  static final Interceptor GATE =
      chain -> {
        Departure departure = chain.request().tag(Departure.class);
        if (departure == null) {
          // Without the tag a later failure would count as not delivered, and be sent again.
          throw new IOException("an interceptor replaced the request instead of deriving from it");
        }
        refuseEarlyAnswer(chain.connection());
        if (!departure.state.compareAndSet(State.AT_HOME, State.LEFT)) {
          throw new IOException("the request was held back, or has left before");
        }
        return chain.proceed(chain.request());
      };

  /**
   * Bytes that wait on a connection before anything was asked would be taken for the answer to this
   * request. With encryption the socket shows only those that are decrypted already.
   */
  private static void refuseEarlyAnswer(@Nullable Connection connection) throws IOException {
    if (connection != null
        && connection.protocol() != Protocol.HTTP_2
        && connection.protocol() != Protocol.H2_PRIOR_KNOWLEDGE
        && connection.socket().getInputStream().available() > 0) {
      throw new IOException("the provider answered before it was asked");
    }
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.AT_HOME);

  static Request on(Request request) {
    return request.newBuilder().tag(Departure.class, new Departure()).build();
  }

  /** Keeps the request here if it has not left; says whether it has. */
  boolean hasLeftOrHoldBack() {
    return !state.compareAndSet(State.AT_HOME, State.HELD_BACK) && state.get() == State.LEFT;
  }
}
