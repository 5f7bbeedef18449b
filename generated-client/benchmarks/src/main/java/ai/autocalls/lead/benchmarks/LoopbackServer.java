package ai.autocalls.lead.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Responds to every request with the same bytes, after the same time; HTTP/1.1, one thread to a
 * connection. It does so little that what is measured is the client.
 */
final class LoopbackServer implements AutoCloseable {
  /** What it does between a request and its response. */
  interface Pause {
    Pause NONE = () -> {};

    void beforeResponse() throws InterruptedException;
  }

  /** The name of its threads. */
  static final String THREAD = "loopback-server";

  private static final String LENGTH = "content-length:";

  private final ServerSocket listener;
  private final byte[] response;
  private final Pause pause;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicReference<byte @Nullable []> lastRequest = new AtomicReference<>();

  LoopbackServer(byte[] answer, Pause pause) throws IOException {
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + answer.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    this.response = new byte[head.length + answer.length];
    System.arraycopy(head, 0, response, 0, head.length);
    System.arraycopy(answer, 0, response, head.length, answer.length);
    this.pause = pause;
    this.listener = new ServerSocket(0, VirtualThreads.LEADS, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  String baseUrl() {
    return "http://127.0.0.1:" + listener.getLocalPort() + "/api";
  }

  /** How many connections were made to it so far. */
  int connections() {
    return connections.get();
  }

  /** The body of the request that came last. */
  byte[] lastRequest() {
    byte[] body = lastRequest.get();
    if (body == null) {
      throw new IllegalStateException("no request came yet");
    }
    return body;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      endedByUs(e);
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (int length = readHead(in); length >= 0; length = readHead(in)) {
        lastRequest.set(in.readNBytes(length));
        pause.beforeResponse();
        out.write(response);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no one interrupts this thread", e);
    } catch (IOException e) {
      // The client went away, which ends its call with an error where it matters.
    } finally {
      open.remove(socket);
    }
  }

  /** The length of the body that follows, or -1 at the end of the connection. */
  private static int readHead(InputStream in) throws IOException {
    int length = 0;
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c != '\n') {
        line.append((char) c);
        continue;
      }
      if (line.length() == 1) {
        return length;
      }
      if (line.length() > LENGTH.length()) {
        String start = line.substring(0, LENGTH.length());
        if (start.toLowerCase(Locale.ROOT).equals(LENGTH)) {
          length = Integer.parseInt(line.substring(LENGTH.length()).trim());
        }
      }
      line.setLength(0);
    }
    return -1;
  }

  private void endedByUs(IOException e) {
    if (!(e instanceof SocketException && listener.isClosed())) {
      throw new IllegalStateException("the loopback server broke down", e);
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, THREAD);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
