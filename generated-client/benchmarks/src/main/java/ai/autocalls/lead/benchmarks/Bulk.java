package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Many leads in flight against a provider that takes its time. With a connection for each they come
 * at in-flight ÷ latency; with less they wait for one another.
 */
record Bulk(double leadsPerSecond, int connections) {
  static final int IN_FLIGHT = 64;
  static final Duration LATENCY = Duration.ofMillis(50);

  /** The share of in-flight ÷ latency that was reached. */
  double share() {
    return leadsPerSecond * LATENCY.toNanos() / 1e9 / IN_FLIGHT;
  }

  static Bulk measure(Contender contender, Duration warmUp, Duration measured) throws IOException {
    try (LoopbackServer server =
            new LoopbackServer(Sample.EXAMPLE.answer(), () -> Thread.sleep(LATENCY.toMillis()));
        AsyncCaller caller =
            (AsyncCaller) contender.caller(server.baseUrl(), Sample.EXAMPLE.lead())) {
      long start = System.nanoTime() + warmUp.toNanos();
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < IN_FLIGHT; i++) {
        Line line = new Line(caller, start, start + measured.toNanos());
        lines.add(line);
        line.next();
      }
      double sum = 0;
      for (Line line : lines) {
        sum += line.leadsPerSecond.join();
      }
      return new Bulk(sum, server.connections());
    }
  }

  /** One lead in flight after the other, each started when the one before has ended. */
  private static final class Line {
    final CompletableFuture<Double> leadsPerSecond = new CompletableFuture<>();
    private final AsyncCaller caller;
    private final long start;
    private final long end;
    private long firstEnded;
    private int ended = -1;

    Line(AsyncCaller caller, long start, long end) {
      this.caller = caller;
      this.start = start;
      this.end = end;
    }

    void next() {
      caller.start().whenComplete((answer, failure) -> ended(failure));
    }

    private void ended(@Nullable Throwable failure) {
      if (failure != null) {
        leadsPerSecond.completeExceptionally(failure);
        return;
      }
      long now = System.nanoTime();
      if (now >= start && ended++ < 0) {
        firstEnded = now;
      }
      if (now < end || ended < 1) {
        next();
      } else {
        leadsPerSecond.complete(ended * 1e9 / (now - firstEnded));
      }
    }
  }
}
