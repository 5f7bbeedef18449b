package ai.autocalls.lead.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** From the start of a fresh JVM to the end of its first call. */
final class ColdStart {
  /** Raw OkHttp is not among them: its bytes would have to be prepared in the same JVM. */
  static final List<Contender> CONTENDERS =
      List.of(
          Contender.GENERATED,
          Contender.STOCK_RETROFIT2,
          Contender.STOCK_NATIVE,
          Contender.REFLECTIVE);

  private static final int CREATED = '!';

  private ColdStart() {}

  /** The fresh JVM: its contender's name and the base URL are the arguments. */
  public static void main(String[] arguments) throws Exception {
    Contender.valueOf(arguments[0]).caller(arguments[1], LeadData.EXAMPLE).createLead();
    System.out.write(CREATED);
    System.out.flush();
    // Idle connections keep threads alive.
    Runtime.getRuntime().halt(0);
  }

  /** The times of so many starts in milliseconds; the contenders take turns. */
  static Map<Contender, Score> measure(int runs) throws IOException, InterruptedException {
    Map<Contender, Score> scores = new EnumMap<>(Contender.class);
    try (LoopbackServer server = new LoopbackServer(Sample.EXAMPLE.answer(), Duration.ZERO)) {
      for (int run = 0; run < runs; run++) {
        for (Contender contender : CONTENDERS) {
          scores
              .computeIfAbsent(contender, any -> new Score())
              .addRound(milliseconds(contender, server.baseUrl()));
        }
      }
    }
    return scores;
  }

  private static double milliseconds(Contender contender, String baseUrl)
      throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                contender.name(),
                baseUrl)
            .redirectError(Redirect.INHERIT);
    long start = System.nanoTime();
    Process process = java.start();
    int said = process.getInputStream().read();
    double took = (System.nanoTime() - start) / 1e6;
    if (process.waitFor() != 0 || said != CREATED) {
      throw new IllegalStateException("the cold start of the " + contender.title() + " failed");
    }
    return took;
  }
}
