package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What one operation takes of the machine, however busy that is: the processor time and the context
 * switches of all threads but those of the loopback server and of the JIT compiler. Linux counts
 * them for each thread; elsewhere they are NaN.
 */
public final class Effort implements InternalProfiler {
  static final String CPU = "cpu";
  static final String SWITCHES = "switches";

  private static final Path THREADS = Path.of("/proc/self/task");

  private record Spent(long nanoseconds, long switches) {
    Spent minus(Spent before) {
      return new Spent(nanoseconds - before.nanoseconds, switches - before.switches);
    }

    Spent plus(Spent other) {
      return new Spent(nanoseconds + other.nanoseconds, switches + other.switches);
    }
  }

  private Map<String, Spent> before = Map.of();

  /** Made by JMH. */
  public Effort() {}

  @Override
  public String getDescription() {
    return "processor time and context switches of one operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = spent();
  }

  @Override
  public Collection<Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    Spent sum = new Spent(0, 0);
    for (Map.Entry<String, Spent> thread : spent().entrySet()) {
      sum =
          sum.plus(thread.getValue().minus(before.getOrDefault(thread.getKey(), new Spent(0, 0))));
    }
    double operations = Files.exists(THREADS) ? result.getMetadata().getAllOps() : Double.NaN;
    return List.of(
        figure(CPU, sum.nanoseconds() / 1000.0 / operations, "us/op"),
        figure(SWITCHES, sum.switches() / operations, "switches/op"));
  }

  private static Result<?> figure(String name, double value, String unit) {
    return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
  }

  private static Map<String, Spent> spent() {
    if (!Files.exists(THREADS)) {
      return Map.of();
    }
    Map<String, Spent> spent = new HashMap<>();
    try (Stream<Path> threads = Files.list(THREADS)) {
      for (Path thread : threads.toList()) {
        count(thread, spent);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return spent;
  }

  private static void count(Path thread, Map<String, Spent> spent) throws IOException {
    try {
      String name = Files.readString(thread.resolve("comm"));
      if (name.startsWith(LoopbackServer.THREAD) || name.matches("(?s)C[12] Compiler.*")) {
        return;
      }
      long nanoseconds =
          Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
      long switches =
          Files.readAllLines(thread.resolve("status")).stream()
              .filter(line -> line.contains("voluntary_ctxt_switches:"))
              .mapToLong(line -> Long.parseLong(line.split("\\s+")[1]))
              .sum();
      spent.put(thread.getFileName().toString(), new Spent(nanoseconds, switches));
    } catch (NoSuchFileException ended) {
      // The thread ended after it was listed.
    }
  }
}
