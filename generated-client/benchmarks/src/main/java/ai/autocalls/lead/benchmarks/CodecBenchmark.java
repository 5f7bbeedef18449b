package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okio.BufferedSink;
import okio.Okio;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One request into a connection that swallows it, and one response out of memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 7, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public class CodecBenchmark {
  /** Whose codec. */
  @Param({"GENERATED", "STOCK_RETROFIT2"})
  public Contender contender;

  /** How much it has to do. */
  @Param public Sample sample;

  private Codec codec;
  private byte[] answer;
  private BufferedSink connection;

  /** Made by JMH. */
  public CodecBenchmark() {}

  /** Prepares what is not measured. */
  @Setup
  public void prepare() {
    codec = contender.codec(sample.lead());
    answer = sample.answer();
    connection = Okio.buffer(Okio.blackhole());
  }

  /** Encodes one request. */
  @Benchmark
  public void encode() throws IOException {
    codec.encode(connection);
    connection.emit();
  }

  /** Decodes one response. */
  @Benchmark
  public Object decode() throws IOException {
    return codec.decode(answer);
  }
}
