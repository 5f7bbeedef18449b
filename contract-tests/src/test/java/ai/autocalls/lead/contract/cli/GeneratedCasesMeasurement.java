package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints how long the kit takes to hold the sandbox to 1,000 generated cases, start-up included.
 */
final class GeneratedCasesMeasurement {
  private static final int CASES = 1_000;
  private static final int RUNS = 3;

  private GeneratedCasesMeasurement() {}

  /**
   * @param arguments the kit
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try (Sandbox sandbox = Sandbox.builder().token("secret").campaign(7, "Spring").start()) {
      String line =
          "conformance --token secret --campaign-id 7 --strict --cases "
              + CASES
              + " --base-url "
              + sandbox.baseUrl();
      for (int run = 1; run <= RUNS; run++) {
        long start = System.nanoTime();
        Process process =
            new ProcessBuilder(command(java, arguments[0], line))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
          throw new IllegalStateException("failed: " + line);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            "conformance with %,d generated cases: %.1f s on %d cores%n",
            CASES, seconds, Runtime.getRuntime().availableProcessors());
      }
    }
  }

  private static List<String> command(String java, String kit, String line) {
    return Stream.concat(Stream.of(java, "-jar", kit), Stream.of(line.split(" "))).toList();
  }
}
