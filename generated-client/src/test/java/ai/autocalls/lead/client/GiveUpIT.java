package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Who gives up, in which way, and where the request is at that moment; {@code FAULTS.md} says what
 * is known about the lead then. Whatever it is, no request arrives after the caller was released.
 */
@Timeout(30)
class GiveUpIT {
  /** Gives up, and comes back when the caller has been released or will be by the call itself. */
  private interface FutureWay {
    void giveUp(GiveUpScene scene, CompletableFuture<?> lead, CompletableFuture<?> derived)
        throws Exception;
  }

  private interface ThreadWay {
    void giveUp(GiveUpScene scene, ExecutorService executor, Thread caller) throws Exception;
  }

  private static final Map<String, ThreadWay> SYNC = sync();
  private static final Map<String, FutureWay> ASYNC = async();

  private static Map<String, ThreadWay> sync() {
    Map<String, ThreadWay> ways = new LinkedHashMap<>();
    ways.put("interrupt", (scene, executor, caller) -> caller.interrupt());
    ways.put("executor shutdownNow", (scene, executor, caller) -> executor.shutdownNow());
    ways.put("dispatcher cancelAll", (scene, executor, caller) -> scene.dispatcher().cancelAll());
    ways.put("close", (scene, executor, caller) -> scene.client().close());
    return ways;
  }

  private static Map<String, FutureWay> async() {
    Map<String, FutureWay> ways = new LinkedHashMap<>();
    ways.put("cancel", (scene, lead, derived) -> lead.cancel(true));
    ways.put("orTimeout", (scene, lead, derived) -> await(lead.orTimeout(1, TimeUnit.NANOSECONDS)));
    ways.put(
        "completeOnTimeout",
        (scene, lead, derived) -> await(lead.completeOnTimeout(null, 1, TimeUnit.NANOSECONDS)));
    ways.put("complete", (scene, lead, derived) -> lead.complete(null));
    ways.put(
        "completeExceptionally",
        (scene, lead, derived) -> lead.completeExceptionally(new IOException("enough")));
    ways.put("completeAsync", (scene, lead, derived) -> await(lead.completeAsync(() -> null)));
    ways.put("obtrudeValue", (scene, lead, derived) -> lead.obtrudeValue(null));
    ways.put(
        "obtrudeException",
        (scene, lead, derived) -> lead.obtrudeException(new IOException("enough")));
    ways.put(
        "derived orTimeout",
        (scene, lead, derived) -> await(derived.orTimeout(1, TimeUnit.NANOSECONDS)));
    ways.put("derived cancel", (scene, lead, derived) -> derived.cancel(true));
    ways.put("dispatcher cancelAll", (scene, lead, derived) -> scene.dispatcher().cancelAll());
    ways.put(
        "dispatcher shutdownNow",
        (scene, lead, derived) -> scene.dispatcher().executorService().shutdownNow());
    ways.put("close", (scene, lead, derived) -> scene.client().close());
    return ways;
  }

  private static void await(CompletableFuture<?> future) {
    catchThrowable(future::join);
  }

  private static List<Map<String, String>> table(String heading) {
    return FaultTable.under(FaultTable.FAULTS, heading);
  }

  @Test
  void theTablesNameEveryCell() {
    List<String> places = Stream.of(Place.values()).map(place -> place.title).toList();
    for (var table :
        Map.of("### Synchronous calls", SYNC.keySet(), "### Asynchronous calls", ASYNC.keySet())
            .entrySet()) {
      assertThat(table(table.getKey()))
          .extracting(row -> row.get("who gives up"))
          .containsExactlyElementsOf(table.getValue());
      assertThat(table(table.getKey()))
          .allSatisfy(
              row -> assertThat(row.keySet().stream().skip(1)).containsExactlyElementsOf(places));
    }
  }

  @Test
  void whatCannotBeHasAReason() {
    List<String> reasons =
        table("### What cannot be").stream().map(row -> "(" + row.get("reason") + ")").toList();
    Stream.of("### Synchronous calls", "### Asynchronous calls")
        .flatMap(heading -> table(heading).stream())
        .flatMap(row -> row.values().stream())
        .filter(cell -> cell.startsWith("("))
        .forEach(cell -> assertThat(reasons).contains(cell));
  }

  @TestFactory
  Stream<DynamicTest> synchronous() {
    return cells(
        "### Synchronous calls", (who, place, expected) -> sync(SYNC.get(who), place, expected));
  }

  @TestFactory
  Stream<DynamicTest> asynchronous() {
    return cells(
        "### Asynchronous calls", (who, place, expected) -> async(ASYNC.get(who), place, expected));
  }

  private interface Cell {
    void check(String who, Place place, String expected) throws Exception;
  }

  private static Stream<DynamicTest> cells(String heading, Cell cell) {
    return table(heading).stream()
        .flatMap(
            row ->
                Stream.of(Place.values())
                    .filter(place -> !row.get(place.title).startsWith("("))
                    .map(
                        place -> {
                          String who = row.get("who gives up");
                          return DynamicTest.dynamicTest(
                              who + ", " + place.title,
                              () -> cell.check(who, place, row.get(place.title)));
                        }));
  }

  private static void sync(ThreadWay way, Place place, String expected) throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (GiveUpScene scene = new GiveUpScene(place)) {
      AtomicReference<String> outcome = new AtomicReference<>();
      AtomicReference<Boolean> interrupted = new AtomicReference<>();
      CountDownLatch gaveUp = new CountDownLatch(1);
      CompletableFuture<Thread> caller = new CompletableFuture<>();
      executor.execute(
          () -> {
            caller.complete(Thread.currentThread());
            if (place == Place.BEFORE) {
              Uninterrupted.await(gaveUp);
            }
            try {
              scene.client().createLead(scene.request());
              outcome.set("lead");
            } catch (AutocallsException e) {
              outcome.set(e.delivery().name());
            } catch (IllegalStateException e) {
              outcome.set("refused");
            }
            interrupted.set(Thread.currentThread().isInterrupted());
            scene.released();
          });
      scene.awaitPlace();
      way.giveUp(scene, executor, caller.join());
      gaveUp.countDown();
      executor.shutdown();
      if (expected.equals("UNKNOWN")) {
        // What holds the call here is the provider: it ends although that stays silent.
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      }
      scene.goOn();
      assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      assertThat(outcome).hasValue(expected);
      assertThat(interrupted)
          .hasValue(way == SYNC.get("interrupt") || way == SYNC.get("executor shutdownNow"));
      scene.check();
    }
  }

  private static void async(FutureWay way, Place place, String expected) throws Exception {
    try (GiveUpScene scene = new GiveUpScene(place)) {
      if (place == Place.BEFORE) {
        way.giveUp(scene, new CompletableFuture<>(), new CompletableFuture<>());
        assertThat(catchThrowable(() -> scene.client().createLeadAsync(scene.request())))
            .isInstanceOf(IllegalStateException.class);
        assertThat(expected).isEqualTo("refused");
        return;
      }
      CompletableFuture<?> lead = scene.client().createLeadAsync(scene.request());
      CompletableFuture<Object> derived = lead.thenApply(value -> value);
      CompletableFuture<?> seen = derived.handle((value, failure) -> value);
      scene.awaitPlace();
      way.giveUp(scene, lead, derived);
      if (lead.isDone() || derived.isDone()) {
        scene.released();
      }
      if (expected.equals("UNKNOWN")) {
        // What holds the call here is the provider: it ends although that stays silent.
        assertThat(scene.outcome()).isEqualTo(expected);
        scene.goOn();
      } else {
        scene.goOn();
        assertThat(scene.outcome()).isEqualTo(expected);
      }
      assertThat(seen).succeedsWithin(Duration.ofSeconds(20));
      scene.released();
      scene.check();
    }
  }
}
