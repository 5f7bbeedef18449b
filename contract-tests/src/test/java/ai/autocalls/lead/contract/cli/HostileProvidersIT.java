package ai.autocalls.lead.contract.cli;

import static ai.autocalls.lead.contract.cli.HostileProvider.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.autocalls.lead.contract.cli.HostileProvider.Behavior;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kit against hostile providers: no crash, no stack trace, no secret, no raw control character,
 * every lead listed, the right exit code.
 */
@Timeout(300)
class HostileProvidersIT {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> theKitHoldsAgainst() {
    return HostileProviders.rows().map(row -> dynamicTest(row.name(), () -> check(row)));
  }

  private void check(HostileProviders.Row row) throws Exception {
    Path reports = Files.createTempDirectory(folder, "reports");
    Path journal = folder.resolve("journal.jsonl");
    Files.deleteIfExists(journal);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Behavior behavior = row.behavior();
    byte[] looked = row.looked() == null ? json(422, "{\"message\":\"\"}") : row.looked();
    try (HostileProvider provider =
        new HostileProvider(HostileProviders.after(2, r -> r.send(looked), behavior))) {
      int code =
          LeadContract.run(
              new PrintWriter(out, true),
              new PrintWriter(err, true),
              ("conformance --campaign-id 7 --cases 3 --seed 1 --timeout %d --max-time 60"
                      + " --base-url %s --token %s --report %s --journal %s")
                  .formatted(
                      row.timeout(), provider.baseUrl(), HostileProviders.TOKEN, reports, journal)
                  .split(" "));

      PrintedText printed = PrintedText.of(out.toString(), err.toString(), reports);
      String all = printed.all() + Files.readString(journal);
      assertThat(code).as(all).isEqualTo(row.exitCode());
      assertThat(printed.problems(HostileProviders.TOKEN)).isEmpty();
      assertThat(all).contains(row.shown()).doesNotContain(row.hidden());
      if (provider.leads() > 0) {
        assertThat(out.toString()).contains("Leads made: " + provider.leads());
      }
      if (provider.unclear() > 0 && row.looked() == null) {
        assertThat(out.toString())
            .contains("Perhaps made, the provider did not say: " + provider.unclear());
      }
      if (row.looked() == null) {
        assertThat(Files.readAllLines(journal)).hasSize(provider.leads() + provider.unclear());
      }
      assertThat(reports.toFile().list()).hasSize(code == HostileProviders.STOPS ? 0 : 4);
    }
  }
}
