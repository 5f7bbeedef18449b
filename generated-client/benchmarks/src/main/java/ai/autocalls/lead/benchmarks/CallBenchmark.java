package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole call over loopback, on an open connection. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class CallBenchmark {
  /** Who calls. */
  @Param public Contender contender;

  private LoopbackServer server;
  private Caller caller;

  /** Made by JMH. */
  public CallBenchmark() {}

  /** Starts the server. */
  @Setup
  public void start() throws IOException {
    server = new LoopbackServer(Sample.EXAMPLE.answer(), LoopbackServer.Pause.NONE);
    caller = contender.caller(server.baseUrl(), Sample.EXAMPLE.lead());
  }

  /** Creates one lead. */
  @Benchmark
  public Object createLead() throws Exception {
    return caller.createLead();
  }

  /** Stops the server. */
  @TearDown
  public void stop() throws IOException {
    caller.close();
    server.close();
  }
}
