package ai.autocalls.lead.client;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
      script.run(new Peer(accepted));
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

  /**
   * What a request says before its body.
   *
   * @param length of the body
   */
  record Head(String token, int length) {}

  /** One connection, seen from the provider. */
  final class Peer {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Peer(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
      this.out = socket.getOutputStream();
    }

    int port() {
      return socket.getLocalPort();
    }

    /** Reads up to the end of the headers, and says how long the body will be. */
    int readHead() throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) readByte());
      }
      for (String line : head.toString().split("\r\n")) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          return Integer.parseInt(line.substring(15).trim());
        }
      }
      return 0;
    }

    /** The next line of the head, without its end. */
    String readLine() throws IOException {
      StringBuilder line = new StringBuilder();
      while (line.indexOf("\r\n") < 0) {
        line.append((char) readByte());
      }
      return line.substring(0, line.length() - 2);
    }

    /** Reads a request, and says with which token it came. */
    String readToken() throws IOException {
      Head head = readTokenHead();
      readBody(head.length());
      return head.token();
    }

    /** Reads up to the end of the headers. */
    Head readTokenHead() throws IOException {
      String token = "";
      int length = 0;
      for (String line = readLine(); !line.isEmpty(); line = readLine()) {
        if (line.startsWith("Authorization: Bearer ")) {
          token = line.substring(22);
        }
        if (line.startsWith("Content-Length: ")) {
          length = Integer.parseInt(line.substring(16));
        }
      }
      return new Head(token, length);
    }

    /** Whether nothing arrives for so long. */
    boolean isSilentFor(int milliseconds) throws IOException {
      socket.setSoTimeout(milliseconds);
      in.mark(1);
      try {
        in.read();
        in.reset();
        return false;
      } catch (SocketTimeoutException silence) {
        return true;
      } finally {
        socket.setSoTimeout(0);
      }
    }

    void readBody(int length) throws IOException {
      if (in.readNBytes(length).length < length) {
        throw new IOException("the client hung up");
      }
      received();
    }

    /** Counts a request that arrived whole. */
    void received() {
      requests.incrementAndGet();
    }

    Peer readRequest() throws IOException {
      readBody(readHead());
      return this;
    }

    int readByte() throws IOException {
      int b = in.read();
      if (b < 0) {
        throw new IOException("the client hung up");
      }
      return b;
    }

    byte[] readBytes(int count) throws IOException {
      return in.readNBytes(count);
    }

    Peer write(String text) throws IOException {
      return write(text.getBytes(StandardCharsets.UTF_8));
    }

    Peer write(byte... bytes) throws IOException {
      out.write(bytes);
      out.flush();
      return this;
    }

    /** A whole response with a length. */
    Peer respond(String statusAndHeaders, String body) throws IOException {
      return write(
          "HTTP/1.1 "
              + statusAndHeaders
              + "\r\nContent-Length: "
              + body.getBytes(StandardCharsets.UTF_8).length
              + "\r\n\r\n"
              + body);
    }

    /** Ends the connection at once, with a reset instead of an end. */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    void close() throws IOException {
      socket.close();
    }

    void endOutput() throws IOException {
      socket.shutdownOutput();
    }

    /** Says that the script has come to the point that the test waits for. */
    void reached() {
      reached.countDown();
    }

    void awaitReached() throws InterruptedException {
      reached.await();
    }

    void awaitRelease() throws InterruptedException {
      released.await();
    }

    void awaitHangUp() throws IOException {
      while (in.read() >= 0) {
        // Whatever the client still sends.
      }
    }
  }
}
