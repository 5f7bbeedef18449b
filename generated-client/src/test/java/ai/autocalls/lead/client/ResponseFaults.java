package ai.autocalls.lead.client;

import ai.autocalls.lead.client.FaultServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Responses without a lead. They repeat the secrets of the request wherever they can. */
final class ResponseFaults {
  private static final String LEAD = "{\"message\":\"ok\",\"data\":{\"id\":4711}}";
  private static final String HTML =
      "<html><body><h1>Bad Gateway</h1>" + Canary.ALL + "</body></html>";
  private static final String REFUSAL =
      "{\"message\":\"" + Canary.ALL + "\",\"errors\":{\"phone_number\":[\"" + Canary.ALL + "\"]}}";

  private ResponseFaults() {}

  static List<Fault> unreadable() {
    byte[] bomb = gzip(100);
    return List.of(
        success("truncated JSON", LEAD.substring(0, 30)),
        success("malformed JSON", "{'data':{id:1}}"),
        success("JSON and more", LEAD + LEAD),
        success("nothing", ""),
        success("null", "null"),
        success("a string", "\"" + Canary.ALL + "\""),
        success("no data", "{\"message\":\"ok\"}"),
        success("data null", "{\"data\":null}"),
        success("no id", "{\"data\":{\"phone_number\":\"" + Canary.PHONE + "\"}}"),
        success("id of another type", "{\"data\":{\"id\":{\"a\":\"" + Canary.ALL + "\"}}}"),
        success("data of another type", "{\"data\":[4711]}"),
        success("two elements", "[" + LEAD + "," + LEAD + "]"),
        success(
            "nested deeply",
            "{\"data\":{\"id\":1,\"variables\":"
                + "[".repeat(100_000)
                + "]".repeat(100_000)
                + "}}"),
        Fault.of(
            "200, 100 MB of JSON",
            peer -> {
              peer.readRequest()
                  .write("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n{\"message\":\"");
              flood(peer);
            }),
        Fault.of(
            "200, 100 MB in 100 kB of gzip",
            peer ->
                peer.readRequest()
                    .write(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                            + bomb.length
                            + "\r\n\r\n")
                    .write(bomb)
                    .awaitHangUp()),
        Fault.of(
            "500, 100 MB without an end",
            peer -> {
              peer.readRequest().write("HTTP/1.1 500 No\r\n\r\n");
              flood(peer);
            }),
        Fault.of(
            "204",
            peer -> peer.readRequest().write("HTTP/1.1 204 No Content\r\n\r\n").awaitHangUp()));
  }

  static List<Fault> html() {
    return Stream.of(200, 502, 503, 504, 520, 524)
        .map(
            code ->
                Fault.of(code + " as HTML", respond(code + " X\r\nContent-Type: text/html", HTML)))
        .toList();
  }

  static List<Fault> redirects() {
    return Stream.of(301, 302, 303, 307, 308)
        .flatMap(
            code ->
                Stream.of(
                    redirect(code, "to the same host", "localhost"),
                    redirect(code, "to another host", "127.0.0.1")))
        .toList();
  }

  /** Both hosts are this provider, so that it would count what follows. */
  private static Fault redirect(int code, String where, String host) {
    return Fault.of(
        code + " " + where,
        peer ->
            peer.readRequest()
                .respond(
                    code + " X\r\nLocation: http://" + host + ":" + peer.port() + "/api/other", "")
                .awaitHangUp());
  }

  static List<Fault> refusals() {
    return Stream.concat(
            Stream.of(
                    "400",
                    "401",
                    "402",
                    "403",
                    "404",
                    "407",
                    "408",
                    "408, Retry-After: 0",
                    "409",
                    "421",
                    "422",
                    "429",
                    "429, Retry-After: 0",
                    "429, Retry-After: Thu, 01 Jan 1970 00:00:00 GMT",
                    "429, Retry-After: soon",
                    "429, Retry-After: -1",
                    "429, Retry-After: 86400",
                    "429, Retry-After: 99999999999999999999",
                    "429, Retry-After: Fri, 31 Dec 9999 23:59:59 GMT",
                    "500",
                    "503, Retry-After: 0",
                    "599")
                .map(ResponseFaults::refusal),
            Stream.of(
                Fault.of("429, retry_after in the body: 0", respond("429 X", body("0"))),
                Fault.of("429, retry_after in the body: 86400", respond("429 X", body("86400"))),
                Fault.of("422 while the request is sent", ResponseFaults::refuseEarly)
                    .withLargeRequest()))
        .toList();
  }

  private static String body(String retryAfter) {
    return "{\"message\":\"Too Many Attempts.\",\"retry_after\":" + retryAfter + "}";
  }

  private static Fault refusal(String statusAndHeader) {
    String head = statusAndHeader.replaceFirst(", ", " X\r\n");
    return Fault.of(
        statusAndHeader,
        respond(
            (head.contains(" ") ? head : head + " X") + "\r\nContent-Type: application/json",
            REFUSAL));
  }

  private static void refuseEarly(Peer peer) throws IOException {
    int length = peer.readHead();
    peer.respond("422 X", REFUSAL);
    peer.readBody(length);
    peer.awaitHangUp();
  }

  private static Fault success(String name, String body) {
    return Fault.of("200, " + name, respond("200 X\r\nContent-Type: application/json", body));
  }

  /** Responds to every request on the connection alike. */
  private static Script respond(String statusAndHeaders, String body) {
    return peer -> {
      while (true) {
        peer.readRequest().respond(statusAndHeaders, body);
      }
    };
  }

  private static void flood(Peer peer) throws IOException {
    byte[] part = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1600; i++) {
      peer.write(part);
    }
  }

  private static byte[] gzip(int megabytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] part = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < megabytes; i++) {
        gzip.write(part);
      }
    } catch (IOException e) {
      throw new AssertionError("bytes in memory", e);
    }
    return bytes.toByteArray();
  }
}
