package ai.autocalls.lead.contract.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A provider over plain sockets that sends whatever bytes a test wants. */
final class HostileProvider implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: ([0-9]+)");

  private final ServerSocket server;
  private final Behavior behavior;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger leads = new AtomicInteger();
  private final AtomicInteger unclear = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** What the provider does with a request. */
  @FunctionalInterface
  interface Behavior {
    void respond(Reply reply) throws IOException;
  }

  HostileProvider(Behavior behavior) throws IOException {
    this.behavior = behavior;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread accept = new Thread(this::accept, "hostile-provider");
    accept.setDaemon(true);
    accept.start();
  }

  /** The way to reply to one request; each method says what the bytes mean for the lead. */
  final class Reply {
    private final int number;
    private final boolean creates;
    private final OutputStream out;

    /**
     * @param creates whether the request is one to create a lead, not to list leads
     */
    private Reply(int number, boolean creates, OutputStream out) {
      this.number = number;
      this.creates = creates;
      this.out = out;
    }

    /** From 1; the kit's first two requests only look who is there. */
    int number() {
      return number;
    }

    /** No lead was made. */
    void refused(byte[] response) throws IOException {
      send(response);
    }

    /** A lead was made. */
    void lead(byte[] response) throws IOException {
      leads.addAndGet(creates ? 1 : 0);
      send(response);
    }

    /** No one can tell whether a lead was made. */
    void unclear(byte[] response) throws IOException {
      unclear.addAndGet(creates ? 1 : 0);
      send(response);
    }

    /** As {@link #unclear}, and the connection breaks. */
    void breakOff(byte[] response) throws IOException {
      unclear(response);
      throw new IOException("on purpose");
    }

    /** Chunks until the kit goes away. */
    void bodyWithoutEnd() throws IOException {
      unclear(bytes("HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\n"));
      for (int i = 0; i < 10_000; i++) {
        send(bytes("10000\r\n" + "x".repeat(0x10000) + "\r\n"));
      }
    }

    void headersWithoutEnd() throws IOException {
      unclear(bytes("HTTP/1.1 200 x\r\n"));
      for (int i = 0; i < 10_000; i++) {
        send(bytes("X-" + i + ": " + "x".repeat(1000) + "\r\n"));
      }
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    void send(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/api";
  }

  int requests() {
    return requests.get();
  }

  /** How many leads it said it made. */
  int leads() {
    return leads.get();
  }

  /** Of how many requests it did not say. */
  int unclear() {
    return unclear.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread serve = new Thread(() -> serve(socket), "hostile-connection");
        serve.setDaemon(true);
        serve.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (String head = head(in); head != null; head = head(in)) {
        Matcher length = LENGTH.matcher(head);
        in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        boolean creates = !head.startsWith("GET ");
        behavior.respond(new Reply(requests.incrementAndGet(), creates, socket.getOutputStream()));
      }
    } catch (IOException e) {
      // The kit went away, or the test wants the connection to break.
    } finally {
      open.remove(socket);
    }
  }

  /** Up to the empty line; null at the end of the stream. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** A response with a body of a known length. */
  static byte[] response(String statusAndHeaders, String body) {
    return response(statusAndHeaders, body.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] response(String statusAndHeaders, byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head =
        "HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(statusAndHeaders.replace("\n", "\r\n"), body.length);
    bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  static byte[] json(int status, String body) {
    return response(
        String.format(Locale.ROOT, "%d x\nContent-Type: application/json", status), body);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
