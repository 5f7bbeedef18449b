package ai.autocalls.lead.benchmarks;

import ai.autocalls.lead.benchmarks.Score.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

  /** The arguments are the number of rounds, and a JDK that has virtual threads. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      measure(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    } catch (RunnerException e) {
      System.err.println("The benchmarks could not be run: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void measure(int times, Path jdk)
      throws IOException, InterruptedException, RunnerException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Comparison comparison = new Comparison(new Report(out));
    Rounds rounds = new Rounds();
    for (int round = 1; round <= times; round++) {
      out.println("Round " + round + " of " + times + ": codec, calls");
      rounds.run(Rounds.full(CodecBenchmark.class));
      rounds.run(Rounds.full(CallBenchmark.class));
    }
    comparison.report.machine(times);
    comparison.codec(rounds);
    comparison.calls(rounds.of("createLead"));
    comparison.coldStarts();
    comparison.bulk();
    comparison.virtualThreads(jdk);
    comparison.report.goals();
  }

  private void codec(Rounds rounds) {
    for (Sample sample : Sample.values()) {
      Map<Contender, Score> encode = rounds.of("encode", sample);
      Map<Contender, Score> decode = rounds.of("decode", sample);
      report.operations("Encode " + sample.title(), encode, Contender.STOCK_RETROFIT2);
      report.operations("Decode " + sample.title(), decode, Contender.STOCK_RETROFIT2);
      Score.Ratio faster = stockToGenerated(encode);
      Score.Ratio fasterDecoding = stockToGenerated(decode);
      if (sample == Sample.EXAMPLE) {
        report.atLeast("encode: at least 5 times as fast as stock", 5, faster);
        double allocated = encode.get(Contender.GENERATED).median(Kind.BYTES);
        report.goal(
            "encode: at most 1.0 kB allocated",
            Report.format("%.2f kB", allocated / 1000),
            allocated <= 1024);
        report.atLeast("decode: at least 1.8 times as fast as stock", 1.8, fasterDecoding);
        report.atMost(
            "decode: at most 0.45 of the bytes that stock allocates",
            0.45,
            decode.get(Contender.GENERATED).to(decode.get(Contender.STOCK_RETROFIT2), Kind.BYTES));
      } else {
        report.atLeast("encode " + sample.title() + ": no slower than stock", 1, faster);
        report.atLeast(
            "decode " + sample.title() + ": at least 1.2 times as fast as stock",
            1.2,
            fasterDecoding);
      }
    }
  }

  private void calls(Map<Contender, Score> calls) {
    report.operations("Whole call over loopback", calls, Contender.RAW_OKHTTP);
    Score generated = calls.get(Contender.GENERATED);
    report.atMost(
        "call: at most 1.25 times raw OkHttp",
        1.25,
        generated.to(calls.get(Contender.RAW_OKHTTP), Kind.TIME));
    report.atMost(
        "call: at most 0.9 times stock",
        0.9,
        generated.to(calls.get(Contender.STOCK_RETROFIT2), Kind.TIME));
  }

  private void coldStarts() throws IOException, InterruptedException {
    try (ColdStart start = new ColdStart()) {
      Map<Contender, Score> plain = start.measure(COLD_STARTS);
      report.starts(
          "Cold start, fresh JVM to first completed call, " + COLD_STARTS + " times",
          plain,
          start.measureWithArchives(COLD_STARTS),
          start.classesBeforeTheFirstByte(),
          Contender.STOCK_RETROFIT2);
      report.atMost(
          "cold start: at most 0.85 times stock",
          0.85,
          plain.get(Contender.GENERATED).to(plain.get(Contender.STOCK_RETROFIT2), Kind.TIME));
    }
  }

  private void bulk() throws IOException {
    Map<Contender, Bulk> results = new EnumMap<>(Contender.class);
    for (Contender contender : List.of(Contender.GENERATED, Contender.STOCK_RETROFIT2)) {
      results.put(contender, Bulk.measure(contender, Duration.ofSeconds(1), Duration.ofSeconds(3)));
    }
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

  private void virtualThreads(Path jdk) throws IOException, InterruptedException {
    String goal = VirtualThreads.LEADS + " virtual threads: as many leads in flight";
    if (!VirtualThreads.areIn(jdk)) {
      report.goal(goal, "-Djdk25 is not set", false);
      return;
    }
    VirtualThreads measured = VirtualThreads.measure(jdk);
    report.goal(
        goal, String.valueOf(measured.inFlight()), measured.inFlight() == VirtualThreads.LEADS);
  }

  private static Score.Ratio stockToGenerated(Map<Contender, Score> scores) {
    return scores.get(Contender.STOCK_RETROFIT2).to(scores.get(Contender.GENERATED), Kind.TIME);
  }
}
