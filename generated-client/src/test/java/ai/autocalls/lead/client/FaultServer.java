package ai.autocalls.lead.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A socket on loopback that does what a script says with each connection, and counts the requests
 * that arrived whole.
 */
final class FaultServer implements Closeable {
  /** What happens on one connection. */
  interface Script {
    void run(Peer peer) throws IOException, InterruptedException;
  }

  /** A response that says that the lead 4711 exists. */
  static final String LEAD = "{\"data\":{\"id\":4711}}";

  /** Responds to every request with the lead. */
  static final Script LEADS =
      peer -> {
        while (true) {
          peer.readRequest().respond("200 OK", LEAD);
        }
      };

  /** The same, but the first response waits until the test releases it. */
  static final Script LEADS_AFTER_RELEASE =
      peer -> {
        peer.readRequest().reached();
        peer.awaitRelease();
        peer.respond("200 OK", LEAD);
        LEADS.run(peer);
      };

  private final ServerSocket socket;
  private final Script script;
  private final AtomicInteger requests = new AtomicInteger();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<Thread> serving = new CopyOnWriteArrayList<>();
  private final List<Throwable> broken = new CopyOnWriteArrayList<>();

  /** Opened when the server closes, or by the test: lets a script wait without a clock. */
  final CountDownLatch released = new CountDownLatch(1);

  /** Opened by a script when it has come to the point that the test waits for. */
  final CountDownLatch reached = new CountDownLatch(1);

  FaultServer(Script script) throws IOException {
    this(ServerSocketFactory.getDefault(), script);
  }

  FaultServer(ServerSocketFactory factory, Script script) throws IOException {
    this(factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    Thread acceptor = new Thread(this::accept, "fault-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  private FaultServer(ServerSocket socket, Script script) {
    this.socket = socket;
    this.script = script;
  }

  /** A server that accepts no connection, because its queue of connections is full. */
  static FaultServer deaf() throws IOException {
    ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    FaultServer server = new FaultServer(socket, peer -> {});
    try {
      while (server.open.size() < 100) {
        Socket waiting = new Socket();
        server.open.add(waiting);
        waiting.connect(socket.getLocalSocketAddress(), 300);
      }
    } catch (SocketTimeoutException full) {
      return server;
    }
    server.close();
    throw new IOException("the queue of connections does not fill up on this system");
  }

  /** Responds to the requests on all connections in turn; a 200 brings the lead 4711. */
  static Script inTurn(String... responses) {
    AtomicInteger turn = new AtomicInteger();
    return peer -> {
      while (true) {
        peer.readRequest();
        String response = responses[turn.getAndIncrement()];
        peer.respond(response, response.startsWith("200") ? LEAD : "{}");
      }
    };
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many requests arrived whole, on all connections. */
  int requests() {
    return requests.get();
  }

  /** Counts a request that arrived whole. */
  void received() {
    requests.incrementAndGet();
  }

  /** Waits until all that arrived has been seen, after the client hung up. */
  void awaitEndOfConnections() throws InterruptedException {
    for (Thread thread : serving) {
      thread.join();
    }
  }

  /** What went wrong in a script, other than that the client hung up. */
  List<Throwable> broken() {
    return broken;
  }

  private void accept() {
    try {
      while (true) {
        Socket accepted = socket.accept();
        open.add(accepted);
        Thread thread = new Thread(() -> serve(accepted), "fault-server-connection");
        thread.setDaemon(true);
        serving.add(thread);
        thread.start();
      }
    } catch (SocketException closed) {
      // The test is over.
    } catch (IOException e) {
      broken.add(e);
    }
  }

  private void serve(Socket accepted) {
    try (accepted) {
      accepted.setTcpNoDelay(true);
      script.run(new Peer(this, accepted));
    } catch (IOException hungUp) {
      // Many faults end so, and the client's side says what came of it.
    } catch (InterruptedException | RuntimeException e) {
      broken.add(e);
    }
  }

  @Override
  public void close() throws IOException {
    released.countDown();
    socket.close();
    for (Socket one : open) {
      one.close();
    }
  }
}
