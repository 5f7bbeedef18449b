package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.model.CreateLeadRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What can go wrong between the client and the provider, and what the client makes of it.
 *
 * <p>The table is what the test expects; it is read from this comment. Each row runs sync and
 * async, with three attempts: "requests" counts those that arrived whole, "within" is the time in
 * which the caller has the outcome; where only silence comes, one attempt may take 0.9 s. After
 * each row no connection is in use, and the secrets of the request stand in no exception and no
 * log.
 *
 * <pre>
 * what happens                                          | exception          | delivery      | requests | within
 * nothing listens                                       | NotDelivered       | NOT_DELIVERED | 0        | 5 s
 * the host is not found                                 | NotDelivered       | NOT_DELIVERED | 0        | 5 s
 * no answer to the attempt to connect                   | NotDelivered       | NOT_DELIVERED | 0        | 5 s
 * reset while encryption is set up                      | NotDelivered       | NOT_DELIVERED | 0        | 5 s
 * encrypted where the provider is not                   | NotDelivered       | NOT_DELIVERED | 0        | 5 s
 * certificate of an unknown authority                   | NotDelivered       | NOT_DELIVERED | 0        | 5 s
 * silence while encryption is set up                    | NotDelivered       | NOT_DELIVERED | 0        | 10 s
 * reset before the request                              | OutcomeUnknown     | UNKNOWN       | 0        | 5 s
 * reset during the request                              | OutcomeUnknown     | UNKNOWN       | 0        | 5 s
 * reset after the request                               | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * end after the request                                 | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * reset before the status line on a reused connection   | OutcomeUnknown     | UNKNOWN       | 2        | 5 s
 * reset in the status line                              | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * reset in the body                                     | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * end in the body                                       | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * reset in the body of a refusal                        | Validation         | REJECTED      | 1        | 5 s
 * no HTTP                                               | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * an answer that nobody asked for on an idle connection | none, it succeeds  | -             | 2        | 5 s
 * no answer                                             | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * headers without end                                   | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * body drop by drop                                     | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * the request is not read to its end                    | OutcomeUnknown     | UNKNOWN       | 0        | 5 s
 * given up while the host is looked up                  | NotDelivered       | NOT_DELIVERED | 0        | 5 s
 * given up while encryption is set up                   | NotDelivered       | NOT_DELIVERED | 0        | 5 s
 * given up while the request is sent                    | OutcomeUnknown     | UNKNOWN       | 0        | 5 s
 * given up while waiting for the answer                 | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * given up in the body                                  | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * given up between two attempts                         | RateLimited        | REJECTED      | 1        | 5 s
 * 200, truncated JSON                                   | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200, malformed JSON                                   | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200, JSON and more                                    | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200, nothing                                          | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200, null                                             | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200, a string                                         | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200, no data                                          | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200, data null                                        | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200, no id                                            | UnreadableResponse | CREATED       | 1        | 5 s
 * 200, id of another type                               | UnreadableResponse | CREATED       | 1        | 5 s
 * 200, data of another type                             | UnreadableResponse | CREATED       | 1        | 5 s
 * 200, two elements                                     | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200, nested deeply                                    | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200, 100 MB of JSON                                   | UnreadableResponse | UNKNOWN       | 1        | 10 s
 * 200, 100 MB in 100 kB of gzip                         | UnreadableResponse | UNKNOWN       | 1        | 10 s
 * 500, 100 MB without an end                            | Server             | UNKNOWN       | 1        | 10 s
 * 204                                                   | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 200 as HTML                                           | UnreadableResponse | UNKNOWN       | 1        | 5 s
 * 502 as HTML                                           | Server             | UNKNOWN       | 1        | 5 s
 * 503 as HTML                                           | Server             | UNKNOWN       | 1        | 5 s
 * 504 as HTML                                           | Server             | UNKNOWN       | 1        | 5 s
 * 520 as HTML                                           | Server             | UNKNOWN       | 1        | 5 s
 * 524 as HTML                                           | Server             | UNKNOWN       | 1        | 5 s
 * 301 to the same host                                  | Api                | REJECTED      | 1        | 5 s
 * 301 to another host                                   | Api                | REJECTED      | 1        | 5 s
 * 302 to the same host                                  | Api                | REJECTED      | 1        | 5 s
 * 302 to another host                                   | Api                | REJECTED      | 1        | 5 s
 * 303 to the same host                                  | Api                | REJECTED      | 1        | 5 s
 * 303 to another host                                   | Api                | REJECTED      | 1        | 5 s
 * 307 to the same host                                  | Api                | REJECTED      | 1        | 5 s
 * 307 to another host                                   | Api                | REJECTED      | 1        | 5 s
 * 308 to the same host                                  | Api                | REJECTED      | 1        | 5 s
 * 308 to another host                                   | Api                | REJECTED      | 1        | 5 s
 * 400                                                   | Api                | REJECTED      | 1        | 5 s
 * 401                                                   | Unauthorized       | REJECTED      | 1        | 5 s
 * 402                                                   | Api                | REJECTED      | 1        | 5 s
 * 403                                                   | Forbidden          | REJECTED      | 1        | 5 s
 * 404                                                   | NotFound           | REJECTED      | 1        | 5 s
 * 407                                                   | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * 408                                                   | Api                | UNKNOWN       | 1        | 5 s
 * 408, Retry-After: 0                                   | Api                | UNKNOWN       | 1        | 5 s
 * 409                                                   | Api                | REJECTED      | 1        | 5 s
 * 421                                                   | Api                | REJECTED      | 1        | 5 s
 * 422                                                   | Validation         | REJECTED      | 1        | 5 s
 * 429                                                   | RateLimited        | REJECTED      | 3        | 5 s
 * 429, Retry-After: 0                                   | RateLimited        | REJECTED      | 3        | 5 s
 * 429, Retry-After: Thu, 01 Jan 1970 00:00:00 GMT       | RateLimited        | REJECTED      | 3        | 5 s
 * 429, Retry-After: soon                                | RateLimited        | REJECTED      | 3        | 5 s
 * 429, Retry-After: -1                                  | RateLimited        | REJECTED      | 3        | 5 s
 * 429, Retry-After: 86400                               | RateLimited        | REJECTED      | 1        | 5 s
 * 429, Retry-After: 99999999999999999999                | RateLimited        | REJECTED      | 1        | 5 s
 * 429, Retry-After: Fri, 31 Dec 9999 23:59:59 GMT       | RateLimited        | REJECTED      | 1        | 5 s
 * 429, retry_after in the body: 0                       | RateLimited        | REJECTED      | 3        | 5 s
 * 429, retry_after in the body: 86400                   | RateLimited        | REJECTED      | 1        | 5 s
 * 500                                                   | Server             | UNKNOWN       | 1        | 5 s
 * 503, Retry-After: 0                                   | Server             | UNKNOWN       | 1        | 5 s
 * 599                                                   | Server             | UNKNOWN       | 1        | 5 s
 * 422 while the request is sent                         | Validation         | REJECTED      | 1        | 5 s
 * HTTP/2: REFUSED_STREAM                                | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * HTTP/2: GOAWAY before the stream                      | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * HTTP/2: GOAWAY after the stream, then the end         | OutcomeUnknown     | UNKNOWN       | 1        | 5 s
 * </pre>
 */
class FaultsIT {
  private static final Path THIS = Path.of("src/test/java/ai/autocalls/lead/client/FaultsIT.java");

  /** A row of the table. */
  private record Expected(String exception, String delivery, int requests, Duration within) {
    static Expected of(String[] cells) {
      return new Expected(
          cells[1],
          cells[2],
          Integer.parseInt(cells[3]),
          Duration.ofSeconds(Long.parseLong(cells[4].replace(" s", ""))));
    }

    boolean mayHaveArrived() {
      return delivery.equals("UNKNOWN") || delivery.equals("CREATED");
    }
  }

  /** What the caller has in the end; the failure is null if it is a lead. */
  private interface Way {
    @Nullable AutocallsException send(
        AutocallsClient client, CreateLeadRequest request, Fault fault, Watch watch)
        throws Exception;
  }

  /** The provider, and the attempts that the client told of. */
  private record Watch(FaultServer provider, BlockingQueue<Attempt> attempts) {
    /** The attempt that was in flight when the caller gave up; it ends a little later. */
    Attempt endOfAttempt() throws InterruptedException {
      provider.released.countDown();
      Attempt attempt = attempts.poll(10, TimeUnit.SECONDS);
      assertThat(attempt).isNotNull();
      return attempt;
    }
  }

  private static Map<String, Expected> table() throws IOException {
    String comment = Files.readString(THIS);
    Map<String, Expected> table = new LinkedHashMap<>();
    comment
        .substring(comment.indexOf(" * what happens"), comment.indexOf(" * </pre>"))
        .lines()
        .skip(1)
        .map(line -> line.substring(3).split("\\|"))
        .map(cells -> Stream.of(cells).map(String::strip).toArray(String[]::new))
        .forEach(cells -> assertThat(table.put(cells[0], Expected.of(cells))).isNull());
    return table;
  }

  private static List<Fault> faults() {
    return Stream.of(
            ConnectionFaults.neverStanding(),
            ConnectionFaults.breaking(),
            ConnectionFaults.silent(),
            ConnectionFaults.givenUp(),
            AnswerFaults.unreadable(),
            AnswerFaults.html(),
            AnswerFaults.redirects(),
            AnswerFaults.refusals(),
            Http2Faults.all())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void theTableNamesEveryFault() throws IOException {
    assertThat(faults())
        .extracting(Fault::name)
        .containsExactlyInAnyOrderElementsOf(table().keySet());
  }

  @Test
  void nothingThatMayHaveArrivedIsSentTwice() throws IOException {
    Map<String, Expected> table = table();
    assertThat(faults())
        .filteredOn(fault -> table.get(fault.name()).mayHaveArrived())
        .hasSizeGreaterThan(40)
        .allMatch(fault -> table.get(fault.name()).requests() <= fault.leadsBefore() + 1);
  }

  @TestFactory
  Stream<DynamicTest> sync() throws IOException {
    return tests(FaultsIT::sendSync);
  }

  @TestFactory
  Stream<DynamicTest> async() throws IOException {
    return tests(FaultsIT::sendAsync);
  }

  private static Stream<DynamicTest> tests(Way way) throws IOException {
    Map<String, Expected> table = table();
    return faults().stream()
        .map(
            fault ->
                DynamicTest.dynamicTest(
                    fault.name(), () -> check(fault, table.get(fault.name()), way)));
  }

  private static void check(Fault fault, Expected expected, Way way) throws Exception {
    BlockingQueue<Attempt> attempts = new LinkedBlockingQueue<>();
    try (CapturedLog log = new CapturedLog();
        FaultServer provider = fault.provider().start();
        AutocallsClient client = client(fault, provider, attempts)) {
      for (int i = 0; i < fault.leadsBefore(); i++) {
        client.createLead(request(fault));
        provider.released.countDown();
        provider.reached.await();
      }
      attempts.clear();
      long start = System.nanoTime();

      AutocallsException failure =
          way.send(client, request(fault), fault, new Watch(provider, attempts));

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(expected.within());
      assertThat(failure == null ? "none, it succeeds" : failure.getClass().getSimpleName())
          .isEqualTo(expected.exception() + (failure == null ? "" : "Exception"));
      assertThat(failure == null ? "-" : failure.delivery().name()).isEqualTo(expected.delivery());
      provider.released.countDown();
      ConnectionPool pool = client.http().connectionPool();
      await(
          () -> pool.connectionCount() == pool.idleConnectionCount(), "a connection stays in use");
      await(() -> provider.requests() >= expected.requests(), "fewer requests arrive");
      assertThat(provider.requests()).isEqualTo(expected.requests());
      assertThat(provider.broken()).isEmpty();
      Canary.assertNotIn(failure == null ? "" : trace(failure) + failure);
      assertThat(log.text()).contains("POST http").contains("CreateLeadRequest[phoneNumber=***");
      Canary.assertNotIn(log.text());
    }
  }

  private static AutocallsClient client(
      Fault fault, FaultServer provider, BlockingQueue<Attempt> attempts) {
    OkHttpClient.Builder http = new OkHttpClient.Builder();
    return AutocallsClient.builder()
        .baseUrl(
            (fault.encrypted() ? "https" : "http") + "://localhost:" + provider.port() + "/api")
        .token(Canary.TOKEN)
        .callTimeout(fault.silent() ? Duration.ofMillis(900) : Duration.ofSeconds(20))
        .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(5), Duration.ofSeconds(2)))
        .attemptListener(
            attempt -> {
              attempts.add(attempt);
              if (attempt.nextIn() != null) {
                provider.reached.countDown();
              }
            })
        .logger(System.getLogger("ai.autocalls.test"))
        .httpClient(fault.http().apply(http, provider).build())
        .build();
  }

  private static CreateLeadRequest request(Fault fault) {
    Map<String, Object> variables = new HashMap<>(Map.of("customer_name", Canary.VARIABLE));
    if (fault.large()) {
      variables.put("large", "x".repeat(16 << 20));
    }
    return CreateLeadRequest.builder()
        .phoneNumber(Canary.PHONE)
        .campaignId(7)
        .variables(variables)
        .build();
  }

  /** Giving up is an interrupt. */
  private static @Nullable AutocallsException sendSync(
      AutocallsClient client, CreateLeadRequest request, Fault fault, Watch watch)
      throws InterruptedException {
    AtomicReference<AutocallsException> failure = new AtomicReference<>();
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread caller =
        new Thread(
            () -> {
              try {
                client.createLead(request);
              } catch (AutocallsException e) {
                failure.set(e);
              }
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    caller.start();
    if (fault.givenUp()) {
      watch.provider().reached.await();
      caller.interrupt();
    }
    caller.join();
    assertThat(interrupted.get()).isEqualTo(fault.givenUp());
    if (fault.givenUp()) {
      watch.endOfAttempt();
    }
    return failure.get();
  }

  /** Giving up is a cancellation; what is known about the lead, only the listener learns. */
  private static @Nullable AutocallsException sendAsync(
      AutocallsClient client, CreateLeadRequest request, Fault fault, Watch watch)
      throws Exception {
    CompletableFuture<?> future = client.createLeadAsync(request);
    if (fault.givenUp()) {
      watch.provider().reached.await();
      assertThat(future.cancel(true)).isTrue();
      assertThat(future).isCancelled();
      return watch.endOfAttempt().failure();
    }
    try {
      future.get(30, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      return (AutocallsException) e.getCause();
    }
  }

  private static void await(BooleanSupplier condition, String otherwise)
      throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(8).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(otherwise).isLessThan(deadline);
      Thread.sleep(5);
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
