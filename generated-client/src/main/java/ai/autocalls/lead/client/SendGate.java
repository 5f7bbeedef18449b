package ai.autocalls.lead.client;

import ai.autocalls.lead.client.CountingSockets.CountingSocket;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last point before the first byte of a request is written: the connection is set up, and
 * nothing has left. What may not leave is stopped here, and a connection that is not fit to carry a
 * request is refused.
 */
final class SendGate implements Interceptor {
  private final Connections connections;

  SendGate(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    SendState state = request.tag(SendState.class);
    if (state == null) {
      // Without the tag a later failure would count as not delivered, and be sent again.
      throw new IOException("an interceptor replaced the request instead of deriving from it");
    }
    Connection connection = chain.connection();
    boolean shared =
        connection.protocol() == Protocol.HTTP_2
            || connection.protocol() == Protocol.H2_PRIOR_KNOWLEDGE;
    if (!shared) {
      connections.check(connection);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    if (!state.markSent()) {
      throw new IOException("the request was held back, or has left before");
    }
    if (shared) {
      return withoutInvitation(chain.proceed(request));
    }
    CountingSocket socket = CountingSockets.below(connection);
    long before = socket == null ? -1 : socket.count();
    Response response;
    try {
      response = chain.proceed(request);
    } catch (IOException e) {
      connections.distrust();
      throw e;
    }
    if (socket != null && socket.count() == before) {
      // Not the response: once it is read, OkHttp would take the connection for a good one, on
      // which the response to this request still is to come.
      socket.close();
      throw new IOException("the response lay on the connection before the request was sent");
    }
    connections.used(connection, response);
    return withoutInvitation(response);
  }

  /**
   * OkHttp repeats a GET at once after a 503 with {@code Retry-After: 0}. Whether it is repeated is
   * for the retry policy to decide.
   */
  private static Response withoutInvitation(Response response) {
    return response.code() == 503
            && Effect.of(response.request()) == Effect.READS
            && response.header("Retry-After", "").matches("0+")
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }
}
