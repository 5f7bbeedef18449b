package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.model.CreateLeadRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten thousand leads without and ten thousand with encryption, on 8 threads, to a provider that
 * misbehaves at random. {@code ./mvnw -Psoak} runs it.
 */
class LeadSoak {
  private static final int LEADS = 10_000;
  private static final int THREADS = 8;
  private static final long SEED = 4711;

  private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();
  private final List<String> wrong = new CopyOnWriteArrayList<>();
  private final AtomicLong longest = new AtomicLong();

  /**
   * The lead that this thread is creating: its token, so that the provider knows which lead it is.
   */
  private final ThreadLocal<Integer> current = new ThreadLocal<>();

  @ParameterizedTest(name = "encrypted: {0}")
  @ValueSource(booleans = {false, true})
  @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void keepsItsPromise(boolean encrypted) throws Exception {
    MoodyProvider moody = new MoodyProvider(SEED);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    long start = System.nanoTime();
    try (FaultServer provider =
        encrypted ? new FaultServer(Encryption.sockets(), moody) : new FaultServer(moody)) {
      try (AutocallsClient client = client(provider, encrypted)) {
        AtomicInteger next = new AtomicInteger();
        for (int thread = 0; thread < THREADS; thread++) {
          RandomGenerator random = new SplittableRandom(SEED + thread);
          threads.execute(
              () -> {
                for (int n = next.getAndIncrement(); n < LEADS; n = next.getAndIncrement()) {
                  create(client, moody, n, random);
                }
              });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(85, TimeUnit.SECONDS)).as("no call hangs").isTrue();
        assertThat(client.callsInFlight()).isZero();
      }
      provider.awaitEndOfConnections();
      assertThat(provider.broken()).isEmpty();
    }
    moody.unseen().forEach(lead -> wrong.add("UNKNOWN although never seen: " + lead));
    System.out.printf(
        "%s: %d leads in %d ms, %d connections, longest call %d ms; outcomes %s; the provider: %s; wrong: %d%n",
        encrypted ? "TLS" : "plain",
        LEADS,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
        moody.connections(),
        TimeUnit.NANOSECONDS.toMillis(longest.get()),
        new TreeMap<>(outcomes),
        moody.moods(),
        wrong.size());
    assertThat(moody.createdTwice()).as("leads created twice").isEmpty();
    assertThat(wrong).isEmpty();
    assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(LEADS);
    assertThat(outcomes.keySet()).contains("lead", "REJECTED", "UNKNOWN");
    assertThat(longest.get()).isLessThan(Duration.ofSeconds(6).toNanos());
  }

  private AutocallsClient client(FaultServer provider, boolean encrypted) {
    return AutocallsClient.builder()
        .baseUrl((encrypted ? "https" : "http") + "://localhost:" + provider.port() + "/api")
        .token(() -> "lead-" + current.get())
        .httpClient(Encryption.trusting())
        .callTimeout(Duration.ofSeconds(5))
        .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(2), Duration.ofSeconds(1)))
        .build();
  }

  private void create(AutocallsClient client, MoodyProvider moody, int n, RandomGenerator random) {
    current.set(n);
    CreateLeadRequest request =
        CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build();
    long start = System.nanoTime();
    String outcome;
    try {
      long id =
          random.nextBoolean()
              ? client.createLead(request).id()
              : client.createLeadAsync(request).join().id();
      outcome = "lead";
      if (id != MoodyProvider.id(n) || moody.created(n) != 1) {
        wrong.add("lead " + n + " has the id " + id + ", created " + moody.created(n) + " times");
      }
    } catch (AutocallsException e) {
      outcome = judge(moody, n, e);
    } catch (CompletionException e) {
      outcome = judge(moody, n, (AutocallsException) e.getCause());
    }
    outcomes.merge(outcome, 1, Integer::sum);
    longest.accumulateAndGet(System.nanoTime() - start, Math::max);
    if (random.nextInt(4) == 0) {
      // Not for a condition: callers are idle for some milliseconds, too.
      LockSupport.parkNanos(random.nextLong(3_000_000));
    }
  }

  private String judge(MoodyProvider moody, int n, AutocallsException failure) {
    Delivery delivery = failure.delivery();
    if (delivery == Delivery.UNKNOWN) {
      moody.mustHaveSeen(n, failure.getMessage());
    } else if (moody.created(n) != 0) {
      wrong.add(delivery + " although it exists: lead " + n + ", " + failure.getMessage());
    }
    return delivery.name();
  }
}
