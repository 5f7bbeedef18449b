package ai.autocalls.lead.client;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a connection is fit to carry a request. The provider may have closed it, or may
 * have written to it without being asked: such a response would be taken for the response to the
 * next request. So a read that waits for one millisecond asks the connection before the request
 * leaves: silence is what is wanted.
 */
final class Connections {
  /**
   * How long an idle connection is kept. From 10 seconds on OkHttp looks at idle connections by
   * itself, and what it finds there disappears into its buffer.
   */
  static final Duration KEPT = Duration.ofSeconds(9);

  /**
   * A connection that was used this recently is not asked, unless bytes wait on it: leads that
   * follow each other at once, which the millisecond would cost most, are spared it.
   */
  static final Duration TRUSTED = Duration.ofMillis(1);

  private final LongSupplier nanoTime;
  private volatile boolean trusting = true;

  /** When each connection brought its last response. */
  private final Map<Connection, Long> lastUsed = Collections.synchronizedMap(new WeakHashMap<>());

  Connections(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Notes that a response came on the connection. */
  void used(Connection connection, Response response) {
    long now = nanoTime.getAsLong();
    // Servers of HTTP/1.0 close after each response and need not say so: never trusted.
    lastUsed.put(
        connection, response.protocol() == Protocol.HTTP_1_0 ? now - TRUSTED.toNanos() : now);
  }

  /** From now on every connection is asked: one broke that may have been closed already. */
  void distrust() {
    trusting = false;
  }

  /**
   * Fails if the request must not be sent on the connection. One that is new is not asked: its
   * encryption may still be settling.
   */
  void check(Connection connection) throws UnfitConnectionException {
    Long last = lastUsed.get(connection);
    boolean used = last != null;
    Duration idle = Duration.ofNanos(used ? nanoTime.getAsLong() - last : 0);
    if (idle.compareTo(KEPT) > 0) {
      throw new UnfitConnectionException("the connection was idle for too long", used, null);
    }
    boolean silent;
    try {
      boolean ask = used && (!trusting || idle.compareTo(TRUSTED) >= 0 || isWaiting(connection));
      Socket socket = connection.socket();
      silent = ask ? isSilent(socket) : socket.getInputStream().available() == 0;
    } catch (IOException e) {
      throw new UnfitConnectionException("the provider closed the connection", used, e);
    }
    if (!silent) {
      throw new UnfitConnectionException("the provider responded before it was asked", used, null);
    }
  }

  /** Whether bytes have arrived that no one read yet, encrypted ones included. */
  private static boolean isWaiting(Connection connection) throws IOException {
    Socket socket = CountingSockets.below(connection);
    return socket != null && socket.getInputStream().available() > 0;
  }

  /** Whether nothing waits to be read; fails if the connection is at its end. */
  private static boolean isSilent(Socket socket) throws IOException {
    int timeout = socket.getSoTimeout();
    socket.setSoTimeout(1);
    try {
      if (socket.getInputStream().read() < 0) {
        throw new SocketException("end of stream");
      }
      return false;
    } catch (SocketTimeoutException silence) {
      return true;
    } finally {
      socket.setSoTimeout(timeout);
    }
  }

  /**
   * Takes another connection when one is not fit, at once and within the same attempt: nothing has
   * left. OkHttp closes the connection that was refused, and does not pick it again.
   */
  static final class OtherConnection implements Interceptor {
    /** More than idle connections are kept, so that all of them may have been closed. */
    private static final int MOST = HttpStack.AT_ONCE + 1;

    @Override
    public Response intercept(Chain chain) throws IOException {
      for (int refused = 1; ; refused++) {
        try {
          return chain.proceed(chain.request());
        } catch (UnfitConnectionException e) {
          if (!e.wasIdle || refused > MOST) {
            throw e;
          }
        }
      }
    }
  }

  /** A connection may not carry the request, which has not left. */
  static final class UnfitConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Whether it had carried a request before; a new one that is not fit ends the attempt. */
    private final boolean wasIdle;

    UnfitConnectionException(String what, boolean wasIdle, @Nullable IOException cause) {
      super(what, cause);
      this.wasIdle = wasIdle;
    }
  }
}
