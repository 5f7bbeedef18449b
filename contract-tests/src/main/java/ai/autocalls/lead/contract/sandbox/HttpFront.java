package ai.autocalls.lead.contract.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * HTTP in front of an {@link Endpoint}: reads requests whole, within limits of size, and responds
 * to what is not even HTTP with a JSON error.
 */
final class HttpFront {
  private static final int THREADS = 16;
  private static final int MAX_HEADER_BYTES = 8 * 1024;

  /** How many bytes of bodies may be in memory at once; what comes above is refused with 503. */
  private static final long MAX_BYTES_IN_FLIGHT = 32L * 1024 * 1024;

  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofSeconds(5);

  /** How large a request's body may be, and how long a connection may take over one request. */
  record Limits(int bodyBytes, Duration requestTime) {}

  private final Server server;
  private final ServerConnector connector;

  /**
   * @param longestDelay how long a response may be held back at most
   * @param fatal is given errors of the JVM, after which nothing can be relied on
   */
  HttpFront(
      InetSocketAddress address,
      Limits limits,
      Duration longestDelay,
      Endpoint endpoint,
      Consumer<Error> fatal) {
    QueuedThreadPool threads = new Threads(fatal);
    threads.setName("sandbox");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address.getHostString());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(1); // a stop waits for requests, not for kept connections
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(new Front(limits.bodyBytes(), endpoint, fatal)));
    // A late response does not make a request slow.
    server.addBean(new RequestTimeoutEnforcer(connector, limits.requestTime().plus(longestDelay)));
    server.setErrorHandler(
        (request, response, callback) -> respondToFailure(request, response, callback, fatal));
    server.setStopTimeout(STOP.toMillis());
  }

  /**
   * @throws IOException when the address cannot be bound
   */
  void start() throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      stop();
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  /** Lets the requests in flight end, within seconds, then closes every connection. */
  void stop() {
    try {
      server.stop();
    } catch (TimeoutException stillInFlight) {
      // Its connection is closed all the same.
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void join() throws InterruptedException {
    server.join();
  }

  /** What Jetty refuses by itself: what is not HTTP, too large a head, too slow a request. */
  private static boolean respondToFailure(
      Request request, Response response, Callback callback, Consumer<Error> fatal) {
    if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof VirtualMachineError error) {
      fatal.accept(error);
    }
    int status = response.getStatus();
    String reason = HttpStatus.getMessage(status);
    send(response, Errors.message(status, "The request was refused: " + reason + "."), callback);
    return true;
  }

  private static void send(Response to, SandboxResponse response, Callback callback) {
    to.setStatus(response.status());
    response.headers().forEach(to.getHeaders()::put);
    to.write(true, ByteBuffer.wrap(response.body()), callback);
  }

  /** Jetty's threads, which do not report what a job throws. */
  private static final class Threads extends QueuedThreadPool {
    private final Consumer<Error> fatal;

    Threads(Consumer<Error> fatal) {
      super(THREADS, 2);
      this.fatal = fatal;
    }

    @Override
    protected void runJob(Runnable job) {
      try {
        super.runJob(job);
      } catch (VirtualMachineError error) {
        fatal.accept(error);
        throw error;
      }
    }
  }

  private static final class Front extends Handler.Abstract {
    private final int maxBodyBytes;
    private final Endpoint endpoint;
    private final Consumer<Error> fatal;
    private final AtomicLong bytesInFlight = new AtomicLong();

    Front(int maxBodyBytes, Endpoint endpoint, Consumer<Error> fatal) {
      this.maxBodyBytes = maxBodyBytes;
      this.endpoint = endpoint;
      this.fatal = fatal;
    }

    @Override
    public boolean handle(Request request, Response response, Callback done) {
      if (request.getLength() > maxBodyBytes) {
        refuseSize(response, done);
        return true;
      }
      long size = request.getLength() >= 0 ? request.getLength() : maxBodyBytes;
      Callback callback = Callback.from(done, () -> bytesInFlight.addAndGet(-size));
      if (bytesInFlight.addAndGet(size) > MAX_BYTES_IN_FLIGHT) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        send(response, Errors.message(503, "Too many large requests at once."), callback);
        return true;
      }
      Content.Source.asByteArrayAsync(
          request,
          maxBodyBytes,
          Promise.Invocable.from(
              Invocable.InvocationType.BLOCKING,
              body -> respond(request, body, response, callback),
              failure -> refuseBody(request, response, callback, failure)));
      return true;
    }

    private void refuseBody(
        Request request, Response response, Callback callback, Throwable failure) {
      if (failure instanceof IllegalStateException) {
        refuseSize(response, callback); // without a declared length, and larger than it may be
      } else {
        Response.writeError(request, response, callback, failure);
      }
    }

    private void refuseSize(Response response, Callback callback) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      String limit = "The body is larger than " + maxBodyBytes + " bytes.";
      send(response, Errors.message(413, limit), callback);
    }

    private void respond(Request request, byte[] body, Response to, Callback callback) {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (HttpField field : request.getHeaders()) {
        headers.put(field.getName(), request.getHeaders().getValuesList(field.getName()));
      }
      String path = request.getHttpURI().getPath();
      String query = request.getHttpURI().getQuery();
      SandboxResponse response;
      try {
        response =
            endpoint.respond(
                new SandboxRequest(
                    request.getMethod(),
                    path == null ? "" : path,
                    query == null ? "" : query,
                    headers,
                    body));
      } catch (RuntimeException | Error failure) {
        if (failure instanceof VirtualMachineError error) {
          fatal.accept(error);
        }
        // Jetty responds by itself only to what is thrown before the body had to be waited for.
        Response.writeError(request, to, callback, failure);
        return;
      }
      Duration delay = response.delay();
      if (response.isDropped()) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new EofException("dropped"));
      } else if (delay.isZero()) {
        send(to, response, callback);
      } else {
        getServer()
            .getScheduler()
            .schedule(() -> send(to, response, callback), delay.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }
}
