package ai.autocalls.lead.benchmarks;

import ai.autocalls.lead.benchmarks.Score.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs of JMH. In each round every contender has one fresh JVM, so that a disturbance of the
 * machine meets all of them and not the one whose turn it is.
 */
final class Rounds {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** By benchmark, with its sample if it has one. */
  private final Map<String, Map<Contender, Score>> scores = new TreeMap<>();

  /** One fresh JVM for each contender, as long as the benchmarks say. */
  static ChainedOptionsBuilder full(Class<?> benchmarks) {
    return new OptionsBuilder()
        .include(benchmarks.getName() + "\\..*")
        .forks(1)
        .addProfiler(GCProfiler.class)
        .addProfiler(Effort.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  void run(ChainedOptionsBuilder options) throws RunnerException {
    for (RunResult result : new Runner(options.build()).run()) {
      String sample = result.getParams().getParam("sample");
      String name = name(result.getPrimaryResult().getLabel(), sample);
      Score score =
          scores
              .computeIfAbsent(name, any -> new EnumMap<>(Contender.class))
              .computeIfAbsent(
                  Contender.valueOf(result.getParams().getParam("contender")), any -> new Score());
      score.addRound(Kind.TIME, times(result));
      score.addRound(Kind.CPU, secondary(result, Effort.CPU));
      score.addRound(Kind.SWITCHES, secondary(result, Effort.SWITCHES));
      score.addRound(Kind.BYTES, secondary(result, ALLOCATED));
    }
  }

  private static double secondary(RunResult result, String figure) {
    Result<?> found = result.getSecondaryResults().get(figure);
    if (found == null) {
      throw new IllegalStateException("JMH did not measure " + figure);
    }
    return found.getScore();
  }

  /** The scores of a benchmark that has no sample. */
  Map<Contender, Score> of(String benchmark) {
    return ofName(benchmark);
  }

  /** The scores of a benchmark with this sample. */
  Map<Contender, Score> of(String benchmark, Sample sample) {
    return ofName(name(benchmark, sample.name()));
  }

  private Map<Contender, Score> ofName(String name) {
    Map<Contender, Score> found = scores.get(name);
    if (found == null) {
      throw new IllegalStateException(name + " was not measured, only " + scores.keySet());
    }
    return found;
  }

  private static String name(String benchmark, String sample) {
    return sample == null ? benchmark : benchmark + " " + sample;
  }

  private static double[] times(RunResult result) {
    List<Double> times = new ArrayList<>();
    result
        .getBenchmarkResults()
        .forEach(
            fork -> {
              for (IterationResult iteration : fork.getIterationResults()) {
                times.add(iteration.getPrimaryResult().getScore());
              }
            });
    return times.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
