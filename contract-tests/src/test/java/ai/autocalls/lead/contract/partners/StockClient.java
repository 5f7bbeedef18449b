package ai.autocalls.lead.contract.partners;

import ai.autocalls.lead.contract.clients.ClientConformance;
import ai.autocalls.lead.contract.partners.Commands.Result;
import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A generated client as it comes, with nothing configured but address and token, checked as the
 * command {@code client} checks any program.
 *
 * @param name the generator's name for it
 * @param folder where a {@link PartnerTool} generated it, below the folder of all tools
 * @param compile the shell command that compiles the program; {@code true} where the tool did
 * @param run the shell command that runs the program
 */
record StockClient(String name, String folder, String compile, String run) {
  private static final String JAVA =
      "java -XX:TieredStopAtLevel=1 -cp \"target/classes:$(cat class-path.txt)\" SendLead";

  static List<StockClient> all() {
    return List.of(
        new StockClient("java, retrofit2", "java-retrofit2", "true", JAVA),
        new StockClient("java, native", "java-native", "true", JAVA),
        new StockClient("python", "python", "true", "python3 send_lead.py"),
        new StockClient(
            "typescript-axios",
            "typescript",
            "npx --no-install esbuild send-lead.ts --bundle --platform=node --format=esm"
                + " --packages=external --outfile=send-lead.out.mjs",
            "node send-lead.out.mjs"));
  }

  /**
   * Checks the client.
   *
   * @param tools the folder of all tools, after they have run
   * @return a row of a Markdown table: name, the MUST and the SHOULD that failed
   */
  String row(Path tools) throws IOException, InterruptedException {
    Path place = tools.resolve(folder);
    Result compiled = new Commands(place).run("sh", "-c", compile);
    if (!compiled.succeeded()) {
      throw new IOException(name + " does not compile: " + compiled.tail());
    }
    List<String> command = List.of("sh", "-c", "cd \"$0\" && exec " + run, place.toString());
    Report report = ClientConformance.of(command, List.of()).run();
    return "| %s | %s | %s |%n"
        .formatted(name, failed(report, Level.MUST), failed(report, Level.SHOULD));
  }

  private static String failed(Report report, Level level) {
    List<String> ids = report.failedIds(level);
    return ids.isEmpty() ? "none" : String.join(", ", ids);
  }
}
