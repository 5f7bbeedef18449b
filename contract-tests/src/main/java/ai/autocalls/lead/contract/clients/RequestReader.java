package ai.autocalls.lead.contract.clients;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads requests from a connection and keeps every byte. */
final class RequestReader {
  /** No lead needs more; a program that sends more is not read to its end. */
  private static final int MOST_BYTES = 1 << 20;

  private static final byte[] CONTINUE = Reply.head(100);

  private final InputStream in;
  private final OutputStream out;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  RequestReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** The next request, whole or as far as it came; nothing when the connection ended before it. */
  Optional<ReceivedRequest> next() throws IOException {
    bytes.reset();
    List<String> head = List.of("");
    byte[] body = {};
    try {
      head = head();
      body = body(new ReceivedRequest(bytes.toByteArray(), head, body, 0));
    } catch (EOFException e) {
      if (bytes.size() == 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new ReceivedRequest(bytes.toByteArray(), head, body, System.nanoTime()));
  }

  private List<String> head() throws IOException {
    int lineEnds = 0;
    while (lineEnds < 2) {
      int next = read();
      lineEnds = next == '\n' ? lineEnds + 1 : next == '\r' ? lineEnds : 0;
    }
    return bytes.toString(StandardCharsets.ISO_8859_1).lines().filter(l -> !l.isEmpty()).toList();
  }

  private byte[] body(ReceivedRequest request) throws IOException {
    if (request.header("Expect").contains("100-continue")) {
      out.write(CONTINUE);
      out.flush();
    }
    if (request.header("Transfer-Encoding").contains("chunked")) {
      return chunks();
    }
    String length = request.header("Content-Length");
    return length.matches("\\d{1,9}") ? read(Integer.parseInt(length)) : new byte[0];
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = line().split(";")[0].strip();
      int length = size.matches("[0-9A-Fa-f]{1,6}") ? Integer.parseInt(size, 16) : 0;
      if (length == 0) {
        while (!line().isEmpty()) {
          // Trailers are of no interest.
        }
        return body.toByteArray();
      }
      body.writeBytes(read(length));
      line();
    }
  }

  private String line() throws IOException {
    int start = bytes.size();
    while (read() != '\n') {
      // The line goes on.
    }
    return bytes.toString(StandardCharsets.ISO_8859_1).substring(start).strip();
  }

  private byte[] read(int length) throws IOException {
    byte[] read = new byte[Math.min(length, MOST_BYTES)];
    for (int i = 0; i < read.length; i++) {
      read[i] = (byte) read();
    }
    return read;
  }

  private int read() throws IOException {
    int next = in.read();
    if (next < 0 || bytes.size() >= MOST_BYTES) {
      throw new EOFException();
    }
    bytes.write(next);
    return next;
  }
}
