package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ai.autocalls.lead.client.FaultServer.Script;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What can go wrong between the client and the provider, and what the client makes of it. Each row
 * runs sync and async, with the standard policy of repetitions; a provider that may have acted on a
 * request never gets it twice.
 *
 * <p>The rows are the table {@link #faults()}: what happens, then exception, delivery and the
 * number of requests that arrived whole. Beyond that each row is checked for its time, for
 * connections that stay in use, and for a token and a phone number in exceptions and logs.
 */
class FaultsIT {
  private static final String TOKEN = "canary-token-8d1f";
  private static final String PHONE = "+12025550177";
  private static final Duration CALL_TIMEOUT = Duration.ofMillis(900);
  private static final Duration BOUND = Duration.ofSeconds(8);
  private static final String LEAD = "{\"message\":\"ok\",\"data\":{\"id\":4711}}";
  private static final String HTML = "<html><body><h1>Bad Gateway</h1></body></html>";

  /** One way to fail. */
  private record Fault(
      String name,
      Script script,
      UnaryOperator<OkHttpClient.Builder> http,
      String scheme,
      Class<? extends AutocallsException> exception,
      Delivery delivery,
      int requests) {

    Fault(
        String name,
        Script script,
        Class<? extends AutocallsException> exception,
        Delivery delivery,
        int requests) {
      this(name, script, http -> http, "http", exception, delivery, requests);
    }

    Fault over(String scheme, UnaryOperator<OkHttpClient.Builder> http) {
      return new Fault(name, script, http, scheme, exception, delivery, requests);
    }
  }

  private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
  private final Handler capture =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          logged.add(
              record.getMessage() + (record.getThrown() == null ? "" : trace(record.getThrown())));
          if (record.getParameters() != null) {
            Stream.of(record.getParameters()).map(String::valueOf).forEach(logged::add);
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final Logger ours = Logger.getLogger("ai.autocalls");

  @BeforeEach
  void listenToTheLog() {
    ours.setLevel(Level.ALL);
    ours.setUseParentHandlers(false);
    ours.addHandler(capture);
  }

  @AfterEach
  void leaveTheLog() {
    ours.removeHandler(capture);
  }

  private static Script answer(String statusAndHeaders, String body) {
    return peer -> peer.readRequest().answer(statusAndHeaders, body).awaitHangUp();
  }

  private static Fault status(
      String statusAndHeaders, Class<? extends AutocallsException> exception, Delivery delivery) {
    return new Fault(
        statusAndHeaders.replace("\r\n", " "),
        answer(
            statusAndHeaders + "\r\nContent-Type: application/json",
            "{\"message\":\"" + PHONE + " " + TOKEN + "\"}"),
        exception,
        delivery,
        1);
  }

  private static Fault body(String name, String body, Delivery delivery) {
    return new Fault(
        "200, " + name,
        answer("200 OK\r\nContent-Type: application/json", body),
        UnreadableResponseException.class,
        delivery,
        1);
  }

  private static Stream<Fault> faults() {
    return Stream.of(
            connections(),
            breaks(),
            silences(),
            unreadableBodies(),
            proxies(),
            redirects(),
            refusals(),
            http2())
        .flatMap(List::stream);
  }

  private static List<Fault> connections() {
    HeldCertificate unknown =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    return List.of(
        new Fault(
                "the host is not found",
                peer -> {},
                NotDeliveredException.class,
                Delivery.NOT_DELIVERED,
                0)
            .over(
                "http",
                http ->
                    http.dns(
                        host -> {
                          throw new UnknownHostException(host);
                        })),
        new Fault(
                "encrypted where the provider is not",
                peer -> peer.write("no TLS here\r\n").awaitHangUp(),
                NotDeliveredException.class,
                Delivery.NOT_DELIVERED,
                0)
            .over("https", http -> http),
        new Fault(
                "certificate of an unknown authority",
                peer -> peer.readRequest(),
                NotDeliveredException.class,
                Delivery.NOT_DELIVERED,
                0)
            .over(
                "tls",
                http ->
                    http.sslSocketFactory(
                        new HandshakeCertificates.Builder()
                            .addTrustedCertificate(unknown.certificate())
                            .build()
                            .sslSocketFactory(),
                        new HandshakeCertificates.Builder()
                            .addTrustedCertificate(unknown.certificate())
                            .build()
                            .trustManager())));
  }

  private static List<Fault> breaks() {
    return List.of(
        new Fault(
            "reset before the request",
            FaultServer.Peer::reset,
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            0),
        new Fault(
            "reset during the request",
            peer -> {
              peer.readBytes(20);
              peer.reset();
            },
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            0),
        new Fault(
            "reset after the request",
            peer -> peer.readRequest().reset(),
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            1),
        new Fault(
            "end after the request",
            peer -> peer.readRequest().endOutput(),
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            1),
        new Fault(
            "reset in the status line",
            peer -> peer.readRequest().write("HTTP/1.1 2").reset(),
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            1),
        new Fault(
            "reset in the body",
            peer ->
                peer.readRequest()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":{\"id\":47")
                    .reset(),
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            1),
        new Fault(
            "end in the body",
            peer ->
                peer.readRequest()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":{\"id\":47")
                    .endOutput(),
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            1),
        new Fault(
            "reset in the body of a refusal",
            peer ->
                peer.readRequest()
                    .write("HTTP/1.1 422 No\r\nContent-Length: 100\r\n\r\n{\"message\":")
                    .reset(),
            ValidationException.class,
            Delivery.REJECTED,
            1),
        new Fault(
            "no HTTP",
            peer -> peer.readRequest().write("SSH-2.0-OpenSSH\r\n\r\n").awaitHangUp(),
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            1));
  }

  private static List<Fault> silences() {
    return List.of(
        new Fault(
            "no answer",
            peer -> peer.readRequest().awaitHangUp(),
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            1),
        new Fault(
            "headers without end",
            peer -> {
              peer.readRequest().write("HTTP/1.1 200 OK\r\n");
              while (true) {
                peer.write("X-More: 1\r\n");
                Thread.sleep(20);
              }
            },
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            1),
        new Fault(
            "body drop by drop",
            peer -> {
              peer.readRequest()
                  .write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{\"data\":");
              while (true) {
                peer.write(" ");
                Thread.sleep(20);
              }
            },
            OutcomeUnknownException.class,
            Delivery.UNKNOWN,
            1));
  }

  private static List<Fault> unreadableBodies() {
    byte[] bomb = gzip(100 << 20);
    return List.of(
        body("truncated JSON", LEAD.substring(0, 30), Delivery.UNKNOWN),
        body("malformed JSON", "{'data':{id:1}}", Delivery.UNKNOWN),
        body("JSON and more", LEAD + LEAD, Delivery.UNKNOWN),
        body("nothing", "", Delivery.UNKNOWN),
        body("null", "null", Delivery.UNKNOWN),
        body("a string", "\"" + PHONE + TOKEN + "\"", Delivery.UNKNOWN),
        body("no data", "{\"message\":\"ok\"}", Delivery.UNKNOWN),
        body("data null", "{\"data\":null}", Delivery.UNKNOWN),
        body("no id", "{\"data\":{\"phone_number\":\"" + PHONE + "\"}}", Delivery.CREATED),
        body(
            "id of another type",
            "{\"data\":{\"id\":{\"a\":\"" + PHONE + "\"}}}",
            Delivery.CREATED),
        body("data of another type", "{\"data\":[4711]}", Delivery.CREATED),
        body("two elements", "[" + LEAD + "," + LEAD + "]", Delivery.UNKNOWN),
        body(
            "nested deeply",
            "{\"data\":{\"id\":1,\"variables\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}",
            Delivery.UNKNOWN),
        new Fault(
            "200, 100 MB of JSON",
            peer -> {
              peer.readRequest()
                  .write("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n{\"message\":\"");
              byte[] part = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
              for (int i = 0; i < 1600; i++) {
                peer.write(part);
              }
            },
            UnreadableResponseException.class,
            Delivery.UNKNOWN,
            1),
        new Fault(
            "200, 100 MB in 100 kB of gzip",
            peer ->
                peer.readRequest()
                    .write(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                            + bomb.length
                            + "\r\n\r\n")
                    .write(bomb)
                    .awaitHangUp(),
            UnreadableResponseException.class,
            Delivery.UNKNOWN,
            1),
        new Fault(
            "500, 100 MB without an end",
            peer -> {
              peer.readRequest().write("HTTP/1.1 500 No\r\n\r\n");
              byte[] part = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
              for (int i = 0; i < 1600; i++) {
                peer.write(part);
              }
            },
            ServerException.class,
            Delivery.UNKNOWN,
            1),
        new Fault(
            "204",
            peer -> peer.readRequest().write("HTTP/1.1 204 No Content\r\n\r\n").awaitHangUp(),
            UnreadableResponseException.class,
            Delivery.UNKNOWN,
            1));
  }

  private static List<Fault> proxies() {
    return Stream.concat(
            Stream.of(502, 503, 504, 520, 524)
                .map(
                    code ->
                        new Fault(
                            code + " as HTML",
                            answer(code + " Bad\r\nContent-Type: text/html", HTML),
                            ServerException.class,
                            Delivery.UNKNOWN,
                            1)),
            Stream.of(
                new Fault(
                    "200 as HTML",
                    answer("200 OK\r\nContent-Type: text/html", HTML),
                    UnreadableResponseException.class,
                    Delivery.UNKNOWN,
                    1)))
        .toList();
  }

  private static List<Fault> redirects() {
    return Stream.of(301, 302, 303, 307, 308)
        .flatMap(
            code ->
                Stream.of("/api/user/lead", "http://127.0.0.1:9/other")
                    .map(
                        target ->
                            status(
                                code + " Moved\r\nLocation: " + target,
                                ApiException.class,
                                Delivery.REJECTED)))
        .toList();
  }

  private static List<Fault> refusals() {
    return List.of(
        status("400 Bad Request", ApiException.class, Delivery.REJECTED),
        status("401 Unauthorized", UnauthorizedException.class, Delivery.REJECTED),
        status("402 Payment Required", ApiException.class, Delivery.REJECTED),
        status("403 Forbidden", ForbiddenException.class, Delivery.REJECTED),
        status("404 Not Found", NotFoundException.class, Delivery.REJECTED),
        status(
            "407 Proxy Authentication Required",
            // OkHttp takes a 407 without a proxy for a breach of the protocol, and shows no status.
            OutcomeUnknownException.class,
            Delivery.UNKNOWN),
        status("408 Request Timeout", ApiException.class, Delivery.UNKNOWN),
        status("408 Request Timeout\r\nRetry-After: 0", ApiException.class, Delivery.UNKNOWN),
        status("409 Conflict", ApiException.class, Delivery.REJECTED),
        status("421 Misdirected Request", ApiException.class, Delivery.REJECTED),
        status("422 Unprocessable Content", ValidationException.class, Delivery.REJECTED),
        status(
            "429 Too Many Requests\r\nRetry-After: 86400",
            RateLimitedException.class,
            Delivery.REJECTED),
        status(
            "429 Too Many Requests\r\nRetry-After: 99999999999999999999",
            RateLimitedException.class,
            Delivery.REJECTED),
        status(
            "429 Too Many Requests\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT",
            RateLimitedException.class,
            Delivery.REJECTED),
        status("500 Internal Server Error", ServerException.class, Delivery.UNKNOWN),
        status(
            "503 Service Unavailable\r\nRetry-After: 0", ServerException.class, Delivery.UNKNOWN),
        status("599 Whatever", ServerException.class, Delivery.UNKNOWN),
        new Fault(
            "422 while the body is being sent",
            peer -> {
              int length = peer.readHead();
              peer.answer("422 No", "{\"message\":\"too long\"}");
              peer.readBody(length);
              peer.awaitHangUp();
            },
            ValidationException.class,
            Delivery.REJECTED,
            1));
  }

  private static List<Fault> http2() {
    UnaryOperator<OkHttpClient.Builder> h2 =
        http -> http.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    return List.of(
        new Fault(
                "HTTP/2: REFUSED_STREAM",
                peer -> {
                  http2Request(peer);
                  // RST_STREAM on stream 3 or 1, whichever the client opened, with code 7.
                  peer.write(
                      (byte) 0, (byte) 0, (byte) 4, (byte) 3, (byte) 0, (byte) 0, (byte) 0,
                      (byte) 0, (byte) 3, (byte) 0, (byte) 0, (byte) 0, (byte) 7);
                  peer.awaitHangUp();
                },
                OutcomeUnknownException.class,
                Delivery.UNKNOWN,
                0)
            .over("http", h2),
        new Fault(
                "HTTP/2: GOAWAY",
                peer -> {
                  http2Request(peer);
                  // GOAWAY with last stream 0: nothing was processed.
                  peer.write(
                      (byte) 0, (byte) 0, (byte) 8, (byte) 7, (byte) 0, (byte) 0, (byte) 0,
                      (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0,
                      (byte) 0, (byte) 0, (byte) 0);
                  peer.awaitHangUp();
                },
                OutcomeUnknownException.class,
                Delivery.UNKNOWN,
                0)
            .over("http", h2));
  }

  /** Reads the client's preface and frames up to its HEADERS, answering with empty SETTINGS. */
  private static void http2Request(FaultServer.Peer peer) throws IOException {
    peer.readBytes(24);
    peer.write(
        (byte) 0, (byte) 0, (byte) 0, (byte) 4, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
    int type;
    do {
      byte[] head = peer.readBytes(9);
      type = head[3];
      peer.readBytes(((head[0] & 0xff) << 16) | ((head[1] & 0xff) << 8) | (head[2] & 0xff));
    } while (type != 1);
  }

  private static byte[] gzip(int zeros) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] part = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < zeros; i += part.length) {
        gzip.write(part);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  @TestFactory
  Stream<DynamicTest> faultsSync() {
    return faults()
        .map(
            fault ->
                DynamicTest.dynamicTest(
                    fault.name(), () -> check(fault, AutocallsClient::createLead)));
  }

  @TestFactory
  Stream<DynamicTest> faultsAsync() {
    return faults()
        .map(
            fault ->
                DynamicTest.dynamicTest(fault.name(), () -> check(fault, FaultsIT::createAsync)));
  }

  private interface Sender {
    Lead send(AutocallsClient client, CreateLeadRequest request) throws Exception;
  }

  private static Lead createAsync(AutocallsClient client, CreateLeadRequest request)
      throws Exception {
    try {
      return client.createLeadAsync(request).get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw (Exception) e.getCause();
    }
  }

  private void check(Fault fault, Sender sender) throws Exception {
    ConnectionPool pool = new ConnectionPool();
    OkHttpClient http = fault.http().apply(new OkHttpClient.Builder().connectionPool(pool)).build();
    HandshakeCertificates server =
        new HandshakeCertificates.Builder()
            .heldCertificate(
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build())
            .build();
    try (FaultServer provider =
            fault.scheme().equals("tls")
                ? new FaultServer(server.sslContext().getServerSocketFactory(), fault.script())
                : new FaultServer(fault.script());
        AutocallsClient client =
            AutocallsClient.builder()
                .baseUrl(
                    (fault.scheme().equals("http") ? "http" : "https")
                        + "://localhost:"
                        + provider.port()
                        + "/api")
                .token(TOKEN)
                .callTimeout(CALL_TIMEOUT)
                .retryPolicy(
                    RetryPolicy.standard().withDelays(Duration.ofMillis(5), Duration.ofMillis(50)))
                .logger(System.getLogger("ai.autocalls.test"))
                .httpClient(http)
                .build()) {
      long start = System.nanoTime();
      try {
        fail("no failure but " + sender.send(client, request()));
      } catch (AutocallsException failure) {
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertThat(failure).isExactlyInstanceOf(fault.exception());
        assertThat(failure.delivery()).isEqualTo(fault.delivery());
        assertThat(trace(failure) + failure).doesNotContain(TOKEN, PHONE, PHONE.substring(1));
      }
      assertThat(provider.requests()).isEqualTo(fault.requests());
      assertThat(provider.broken()).isEmpty();
      assertThat(logged)
          .isNotEmpty()
          .noneMatch(line -> line.contains(TOKEN) || line.contains(PHONE.substring(1)));
      awaitNoneInUse(pool);
    }
  }

  private static CreateLeadRequest request() {
    return CreateLeadRequest.builder()
        .phoneNumber(PHONE)
        .campaignId(7)
        .variables(Map.of("customer_name", "Ada Example"))
        .build();
  }

  private static void awaitNoneInUse(ConnectionPool pool) throws InterruptedException {
    long deadline = System.nanoTime() + BOUND.toNanos();
    while (pool.connectionCount() != pool.idleConnectionCount()) {
      assertThat(System.nanoTime()).as("a connection stays in use").isLessThan(deadline);
      Thread.sleep(5);
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
