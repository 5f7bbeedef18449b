package ai.autocalls.lead.contract.clients;

import ai.autocalls.lead.contract.clients.Step.Close;
import ai.autocalls.lead.contract.clients.Step.Send;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * How the scripted provider responds to a request.
 *
 * @param steps what happens on the connection
 */
record Reply(List<Step> steps) {
  static final String JSON = "Content-Type: application/json";

  /** A whole response with its length, after which the provider closes. */
  static Reply of(int status, String body, String... headers) {
    return new Reply(
        List.of(
            new Send(response(status, bytes(body), with(headers, "Connection: close"))),
            new Close()));
  }

  static Reply json(int status, String body, String... headers) {
    return of(status, body, with(headers, JSON));
  }

  static byte[] response(int status, byte[] body, String... headers) {
    return join(head(status, with(headers, "Content-Length: " + body.length)), body);
  }

  static byte[] head(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + reason(status) + "\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return bytes(head + "\r\n");
  }

  /** The body in two chunks, without the one that ends it. */
  static byte[] chunks(byte[] body) {
    int half = body.length / 2;
    return join(
        bytes(Integer.toHexString(half) + "\r\n"),
        Arrays.copyOf(body, half),
        bytes("\r\n" + Integer.toHexString(body.length - half) + ";part=2\r\n"),
        Arrays.copyOfRange(body, half, body.length),
        bytes("\r\n"));
  }

  static byte[] gzip(byte[] body) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    Stream.of(parts).forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String[] with(String[] headers, String more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 204 -> "No Content";
      case 301 -> "Moved Permanently";
      case 302 -> "Found";
      case 307 -> "Temporary Redirect";
      case 308 -> "Permanent Redirect";
      case 429 -> "Too Many Requests";
      default -> status < 500 ? "Refused" : "Server Error";
    };
  }
}
