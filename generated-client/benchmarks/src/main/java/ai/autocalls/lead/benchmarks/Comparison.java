package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything and prints it. Whatever comes out, only a crash is a failure. */
final class Comparison {
  private static final int COLD_STARTS = 11;

  private final Report report;

  private Comparison(Report report) {
    this.report = report;
  }

  /** The argument is the number of rounds. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      measure(Integer.parseInt(arguments[0]));
    } catch (RunnerException e) {
      System.err.println("The benchmarks could not be run: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void measure(int times) throws IOException, InterruptedException, RunnerException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Comparison comparison = new Comparison(new Report(out));
    Rounds rounds = new Rounds();
    for (int round = 1; round <= times; round++) {
      out.println("Round " + round + " of " + times + ": codec, calls");
      rounds.run(Rounds.full(CodecBenchmark.class));
      rounds.run(Rounds.full(CallBenchmark.class));
    }
    out.println("Cold starts");
    Map<Contender, Score> coldStarts = ColdStart.measure(COLD_STARTS);
    out.println("Many leads in flight");
    Map<Contender, Bulk> bulk = new EnumMap<>(Contender.class);
    for (Contender contender : List.of(Contender.GENERATED, Contender.STOCK_RETROFIT2)) {
      bulk.put(contender, Bulk.measure(contender, Duration.ofSeconds(2), Duration.ofSeconds(5)));
    }
    out.println();
    comparison.report.machine(times);
    comparison.codec(rounds);
    comparison.calls(rounds.of("createLead"));
    comparison.coldStarts(coldStarts);
    comparison.bulk(bulk);
    comparison.report.goals();
  }

  private void codec(Rounds rounds) {
    for (Sample sample : Sample.values()) {
      Map<Contender, Score> encode = rounds.of("encode", sample);
      Map<Contender, Score> decode = rounds.of("decode", sample);
      report.times("Encode " + sample.title(), "µs", encode, Contender.GENERATED);
      report.times("Decode " + sample.title(), "µs", decode, Contender.GENERATED);
      Score.Ratio faster = stockToGenerated(encode);
      Score.Ratio fasterDecoding = stockToGenerated(decode);
      if (sample == Sample.EXAMPLE) {
        report.atLeast("encode: at least 4 times as fast as stock", 4, faster);
        double allocated = encode.get(Contender.GENERATED).bytes();
        report.goal(
            "encode: at most 1.6 kB allocated",
            Report.format("%.1f kB", allocated / 1000),
            allocated <= 1600);
        report.atLeast("decode: at least 1.5 times as fast as stock", 1.5, fasterDecoding);
        double share =
            decode.get(Contender.GENERATED).bytes() / decode.get(Contender.STOCK_RETROFIT2).bytes();
        report.goal(
            "decode: at most half of the bytes that stock allocates",
            Report.format("%.2f", share),
            share <= 0.5);
      } else {
        report.atLeast("encode " + sample.title() + ": no slower than stock", 1, faster);
        report.atLeast("decode " + sample.title() + ": no slower than stock", 1, fasterDecoding);
      }
    }
  }

  private void calls(Map<Contender, Score> calls) {
    report.times("Whole call over loopback", "µs", calls, Contender.RAW_OKHTTP);
    report.atMost(
        "call: at most 1.3 times raw OkHttp",
        1.3,
        calls.get(Contender.GENERATED).to(calls.get(Contender.RAW_OKHTTP)));
  }

  private void coldStarts(Map<Contender, Score> coldStarts) {
    report.medians(
        "Cold start, fresh JVM to first completed call, " + COLD_STARTS + " times",
        "ms",
        coldStarts,
        Contender.STOCK_RETROFIT2);
    report.atMost(
        "cold start: at most 0.9 times stock",
        0.9,
        coldStarts.get(Contender.GENERATED).to(coldStarts.get(Contender.STOCK_RETROFIT2)));
  }

  private void bulk(Map<Contender, Bulk> results) {
    report.bulk(
        Bulk.IN_FLIGHT + " leads in flight, latency " + Bulk.LATENCY.toMillis() + " ms", results);
    Bulk generated = results.get(Contender.GENERATED);
    report.goal(
        Bulk.IN_FLIGHT + " in flight: at least 95 % of in-flight ÷ latency",
        Report.format("%.1f %%", 100 * generated.share()),
        generated.share() >= 0.95);
    report.goal(
        Bulk.IN_FLIGHT + " in flight: as many connections as leads",
        String.valueOf(generated.connections()),
        generated.connections() == Bulk.IN_FLIGHT);
  }

  private static Score.Ratio stockToGenerated(Map<Contender, Score> scores) {
    return scores.get(Contender.STOCK_RETROFIT2).to(scores.get(Contender.GENERATED));
  }
}
