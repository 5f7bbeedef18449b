package ai.autocalls.lead.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection, seen from the provider. */
final class Peer {
  /**
   * What a request says before its body.
   *
   * @param length of the body
   */
  record Head(String token, int length) {}

  private final FaultServer server;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Peer(FaultServer server, Socket socket) throws IOException {
    this.server = server;
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
    server.received();
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
    server.reached.countDown();
  }

  void awaitReached() throws InterruptedException {
    server.reached.await();
  }

  void awaitRelease() throws InterruptedException {
    server.released.await();
  }

  void awaitHangUp() throws IOException {
    while (in.read() >= 0) {
      // Whatever the client still sends.
    }
  }
}
