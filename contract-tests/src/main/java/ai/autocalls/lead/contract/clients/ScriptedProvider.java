package ai.autocalls.lead.contract.clients;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A server on loopback that follows a script to the byte and keeps what it receives. It speaks
 * through plain sockets, since HTTP servers neither send what is wrong nor break connections off.
 */
final class ScriptedProvider implements AutoCloseable {
  private final ServerSocket server;
  private final Function<ReceivedRequest, Reply> first;
  private final Duration silence;
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
  private final List<Thread> serving = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Listens on a free port.
   *
   * @param address of this machine
   * @param first responds to the first request; every later one creates a lead
   * @param silence how long a hanging provider hangs
   */
  ScriptedProvider(InetAddress address, Function<ReceivedRequest, Reply> first, Duration silence)
      throws IOException {
    this.server = new ServerSocket(0, 50, address);
    this.first = first;
    this.silence = silence;
    daemon(this::accept);
  }

  /** The base URL, with a path that a client has to keep. */
  String baseUrl() {
    String host = server.getInetAddress().getHostAddress();
    boolean v6 = host.contains(":");
    return "http://" + (v6 ? "[::1]" : host) + ":" + server.getLocalPort() + "/api";
  }

  /** All requests until now, in the order in which they came. */
  List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Lets connections that the program has left come to their end, but waits for no script. */
  void settle() throws InterruptedException {
    for (Thread thread : serving) {
      thread.join(200);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      // It is gone in any case.
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        serving.add(daemon(() -> serve(socket)));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "scripted-provider");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      RequestReader reader =
          new RequestReader(new BufferedInputStream(socket.getInputStream()), out);
      boolean goesOn = true;
      while (goesOn) {
        ReceivedRequest request = reader.next().orElse(null);
        goesOn = request != null && follow(replyTo(request), socket, out);
      }
    } catch (IOException | InterruptedException e) {
      // The program went away, or is ended.
    } finally {
      open.remove(socket);
    }
  }

  private synchronized Reply replyTo(ReceivedRequest request) {
    requests.add(request);
    return requests.size() == 1 ? first.apply(request) : Bodies.CREATED;
  }

  /** Whether another request may come. */
  private boolean follow(Reply reply, Socket socket, OutputStream out)
      throws IOException, InterruptedException {
    for (Step step : reply.steps()) {
      if (step instanceof Step.Send send) {
        out.write(send.bytes());
      } else if (step instanceof Step.Trickle trickle) {
        for (byte one : trickle.bytes()) {
          pause(trickle.pause());
          out.write(one);
        }
      } else if (step instanceof Step.Silence) {
        pause(silence);
      } else if (step instanceof Step.Reset) {
        reset(socket);
        return false;
      } else {
        return step instanceof Step.KeepOpen;
      }
    }
    return false;
  }

  /** Ends early when the provider is closed. */
  private void pause(Duration duration) throws InterruptedException {
    closed.await(duration.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void reset(Socket socket) throws SocketException {
    socket.setSoLinger(true, 0);
  }
}
