package ai.autocalls.lead.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.contract.report.Report;
import ai.autocalls.lead.contract.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that do not behave. */
class ProgramIT {
  private static final Duration SHORT = Duration.ofSeconds(1);

  @TempDir private Path folder;

  @Test
  void takesTheLeadFromStandardInputAndFromTheEnvironment() throws Exception {
    Program program =
        shell("cat; echo; echo \"$LEAD_PHONE_NUMBER $LEAD_CAMPAIGN_ID\" >&2; exit 10");

    Ended ended = program.run(GivenLead.MINIMAL.environment(), GivenLead.MINIMAL.json().toString());

    assertThat(ended.exit()).isEqualTo(10);
    assertThat(ended.output())
        .isEqualTo("{\"phone_number\":\"+12025550123\",\"campaign_id\":7}\n+12025550123 7\n");
  }

  @Test
  void aProgramThatHangsIsEndedWithItsChildren() throws Exception {
    Path pids = folder.resolve("pids");
    Report report =
        run("sleep 600 & echo $! >" + pids + "; echo $$ >>" + pids + "; trap '' TERM; wait");

    assertThat(TextReport.of(report))
        .contains(
            "did not end in time and was ended in scenario minimal; no other scenario was run");
    assertThat(report.conforms()).isFalse();
    assertNothingRuns(pids);
  }

  @Test
  void aProcessThatLeavesItsParentIsEnded() throws Exception {
    Path pids = folder.resolve("pids");
    Ended ended =
        shell("(sleep 600 >/dev/null 2>&1 & echo $! >" + pids + ") ; exit 0").run(Map.of(), "");

    assertThat(ended.exit()).isZero();
    assertThat(ended.leftOvers()).isEqualTo(1);
    assertNothingRuns(pids);
  }

  @Test
  void aProgramThatPrintsAGigabyteIsEnded() throws Exception {
    Report report = run("head -c 1000000000 /dev/zero");

    assertThat(TextReport.of(report)).contains("printed more than 1 MiB and was ended");
    assertThat(report.conforms()).isFalse();
  }

  @Test
  void aProgramThatSendsNothingIsNotTakenForACautiousOne() throws Exception {
    Report report = run("exit 0");

    assertThat(TextReport.of(report)).contains("ended with exit code 0 and sent no request");
    assertThat(report.conforms()).isFalse();
  }

  @Test
  void aProgramThatIsNotThereCannotBeStarted() {
    assertThatThrownBy(() -> new Program(List.of("no-such-program"), SHORT).run(Map.of(), ""))
        .isInstanceOf(IOException.class);
  }

  @Test
  void noProxyLeadsOutOfThisMachine() throws Exception {
    Ended ended = shell("env").run(Map.of(), "");

    assertThat(ended.output().toLowerCase(Locale.ROOT)).doesNotContain("_proxy=");
  }

  private static Program shell(String script) {
    return new Program(List.of("sh", "-c", script), SHORT);
  }

  private static Report run(String script) throws Exception {
    Times times = new Times(SHORT, SHORT);
    return new ClientConformance(script, shell(script), Scenarios.all(), times).run();
  }

  /** An ended process has an id until the process above it, or the system, has taken note. */
  private static void assertNothingRuns(Path pids) throws IOException {
    List<String> lines = Files.readAllLines(pids);
    assertThat(lines).isNotEmpty();
    for (String pid : lines) {
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(
              process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }
  }
}
