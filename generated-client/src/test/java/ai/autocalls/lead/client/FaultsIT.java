package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.model.CreateLeadRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
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
 * <p>What is expected is the table in {@code FAULTS.md}.
 */
class FaultsIT {
  /** A row of the table. */
  private record Expected(String exception, String delivery, int requests, Duration within) {
    static Expected of(Map<String, String> row) {
      return new Expected(
          row.get("exception"),
          row.get("delivery"),
          Integer.parseInt(row.get("requests")),
          Duration.ofSeconds(Long.parseLong(row.get("within").replace(" s", ""))));
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

  /** The provider, and the attempts that the client reported. */
  private record Watch(FaultServer provider, BlockingQueue<Attempt> attempts) {
    /** The attempt that was in flight when the caller gave up; it ends a little later. */
    Attempt endOfAttempt() throws InterruptedException {
      provider.released.countDown();
      Attempt attempt = attempts.poll(10, TimeUnit.SECONDS);
      assertThat(attempt).isNotNull();
      return attempt;
    }
  }

  private static Map<String, Expected> table() {
    Map<String, Expected> table = new LinkedHashMap<>();
    FaultTable.under(FaultTable.FAULTS, "## Between client and provider")
        .forEach(row -> assertThat(table.put(row.get("what happens"), Expected.of(row))).isNull());
    return table;
  }

  private static List<Fault> faults() {
    return Stream.of(
            ConnectionFaults.neverStanding(),
            ConnectionFaults.breaking(),
            ConnectionFaults.silent(),
            ConnectionFaults.givenUp(),
            ConnectionFaults.tooLate(),
            ResponseFaults.unreadable(),
            ResponseFaults.html(),
            ResponseFaults.redirects(),
            ResponseFaults.refusals(),
            Http2Faults.all())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void theTableNamesEveryFault() {
    assertThat(faults())
        .extracting(Fault::name)
        .containsExactlyInAnyOrderElementsOf(table().keySet());
  }

  @Test
  void nothingThatMayHaveArrivedIsSentTwice() {
    Map<String, Expected> table = table();
    assertThat(faults())
        .filteredOn(fault -> table.get(fault.name()).mayHaveArrived())
        .hasSizeGreaterThan(40)
        .allMatch(fault -> table.get(fault.name()).requests() <= fault.leadsBefore() + 1);
  }

  @TestFactory
  Stream<DynamicTest> sync() {
    return tests(FaultsIT::sendSync);
  }

  @TestFactory
  Stream<DynamicTest> async() {
    return tests(FaultsIT::sendAsync);
  }

  private static Stream<DynamicTest> tests(Way way) {
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
                client.createLead(request, fault.options());
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
    CompletableFuture<?> future = client.createLeadAsync(request, fault.options());
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
