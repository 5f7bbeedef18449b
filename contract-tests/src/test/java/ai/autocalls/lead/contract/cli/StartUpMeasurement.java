package ai.autocalls.lead.contract.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Prints how long whole runs of the kit take, as ratios to a bare Swagger Parser run on the same
 * document. The commands take turns, so that a machine whose speed drifts slows all of them.
 */
final class StartUpMeasurement {
  private static final int RUNS = 7;
  private static final String BASELINE = "bare Swagger Parser";

  private StartUpMeasurement() {}

  /**
   * @param arguments the module's folder, and a saved page of the documentation for {@code docs}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path module = Path.of(arguments[0]);
    String spec = module.resolve("../spec/lead-api.yaml").toString();
    String kit = module.resolve("target/lead-contract.jar").toString();
    String tests = module.resolve("target/test-classes").toString();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put(
        BASELINE,
        List.of(
            "-cp",
            kit + java.io.File.pathSeparator + tests,
            BareSwaggerParser.class.getName(),
            spec));
    commands.put("lint", List.of("-jar", kit, "lint", spec));
    commands.put("diff", List.of("-jar", kit, "diff", spec, spec));
    commands.put("docs", List.of("-jar", kit, "docs", arguments[1]));

    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int run = 0; run <= RUNS; run++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        double taken = seconds(command.getValue());
        if (run > 0) { // the first warms the disk's cache
          seconds.computeIfAbsent(command.getKey(), name -> new ArrayList<>()).add(taken);
        }
      }
    }
    double baseline = median(seconds.get(BASELINE));
    seconds.forEach(
        (name, taken) ->
            System.out.printf(
                "%-20s median %.2f s of %d runs, %.2f x %s%n",
                name, median(taken), RUNS, median(taken) / baseline, BASELINE));
  }

  private static double seconds(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("failed: " + String.join(" ", command));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
