package ai.autocalls.lead.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;

/**
 * Whether a request has begun to leave this machine. It travels with the request as a tag; a
 * network interceptor runs when the connection stands and the first byte is about to be written.
 */
final class Departure {
  static final Interceptor MARK =
      chain -> {
        Departure departure = chain.request().tag(Departure.class);
        if (departure == null) {
          // Without the mark a failure would count as not delivered, and be sent again.
          throw new IOException("an interceptor replaced the request instead of deriving from it");
        }
        departure.happened = true;
        return chain.proceed(chain.request());
      };

  private volatile boolean happened;

  static Request on(Request request) {
    return request.newBuilder().tag(Departure.class, new Departure()).build();
  }

  boolean happened() {
    return happened;
  }
}
