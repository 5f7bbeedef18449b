package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows are YAML, and what they run exists. */
class WorkflowsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern KIT =
      Pattern.compile(
          "java -jar contract-tests/target/lead-contract\\.jar ([^|>\n]+?)(?: 2>&1.*)?$",
          Pattern.MULTILINE);
  private static final Pattern SCRIPT = Pattern.compile("\\.ci/[\\w-]+");

  static List<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(".github/workflows"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void everyStepRunsOrUsesSomething(Path workflow) throws IOException {
    JsonNode tree = new YAMLMapper().readTree(workflow.toFile());

    assertThat(tree.path("name").asText())
        .isEqualTo(workflow.getFileName().toString().replace(".yml", ""));
    assertThat(tree.has("permissions")).isTrue();
    assertThat(tree.path("jobs")).isNotEmpty();
    for (JsonNode job : tree.path("jobs")) {
      assertThat(job.path("runs-on").asText()).isNotEmpty();
      assertThat(job.path("steps")).isNotEmpty();
      assertThat(job.path("steps"))
          .allSatisfy(step -> assertThat(step.has("run") ^ step.has("uses")).isTrue());
    }
  }

  /** A tag can be moved to other code; a commit cannot. */
  @ParameterizedTest
  @MethodSource("workflows")
  void everyActionIsPinnedToACommit(Path workflow) throws IOException {
    assertThat(Files.readAllLines(workflow).stream().filter(line -> line.contains("uses:")))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void whatBuildsMayWriteNothingAndKeepsNoCredentials(Path workflow) throws IOException {
    JsonNode tree = new YAMLMapper().readTree(workflow.toFile());
    for (JsonNode job : tree.path("jobs")) {
      JsonNode permissions = job.path("permissions");
      String allowed = (permissions.isMissingNode() ? tree.path("permissions") : permissions) + "";
      boolean builds =
          job.findValuesAsText("run").stream()
              .anyMatch(run -> run.matches("(?s).*(mvnw|\\.ci/).*"));
      assertThat(builds && allowed.contains("write")).as(job.toString()).isFalse();
      assertThat(job.path("timeout-minutes").asInt()).as(job.toString()).isPositive();
      for (JsonNode step : job.path("steps")) {
        if (step.path("uses").asText().startsWith("actions/checkout@")) {
          assertThat(step.at("/with/persist-credentials").asText()).isEqualTo("false");
        }
      }
    }
    assertThat(tree.has("concurrency")).isTrue();
    assertThat(tree.path("permissions").toString()).doesNotContain("write");
  }

  /** What others write reaches a shell through the environment only. */
  @ParameterizedTest
  @MethodSource("workflows")
  void noExpressionIsPutIntoAShell(Path workflow) throws IOException {
    assertThat(runs(workflow)).noneMatch(run -> run.contains("${{"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void everyScriptThatAWorkflowRunsExists(Path workflow) throws IOException {
    for (String run : runs(workflow)) {
      SCRIPT
          .matcher(run)
          .results()
          .forEach(script -> assertThat(ROOT.resolve(script.group())).isExecutable());
    }
  }

  static List<String> kitCommandLines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path workflow : workflows()) {
      for (String run : runs(workflow)) {
        KIT.matcher(run.replaceAll("\\\\\\R\\s*", ""))
            .results()
            .forEach(m -> lines.add(m.group(1)));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("kitCommandLines")
  void kitCommandLineIsUnderstood(String commandLine) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());

    var parsed =
        LeadContract.commandLine(nowhere, nowhere).parseArgs(commandLine.strip().split("\\s+"));

    assertThat(parsed.hasSubcommand()).isTrue();
  }

  @Test
  void everyBrandsPageIsCheckedOnceAWeek() throws IOException {
    Path workflow = ROOT.resolve(".github/workflows/docs-drift.yml");
    assertThat(kitCommandLines()).containsExactly("docs --partners spec/partners.yaml");
    assertThat(new YAMLMapper().readTree(workflow.toFile()).at("/on/schedule/0/cron").asText())
        .matches("\\d+ \\d+ \\* \\* 1");
  }

  /** The shell of a step with `|` has to fail with the first command of the pipe. */
  @ParameterizedTest
  @MethodSource("workflows")
  void aPipeFailsWithItsFirstCommand(Path workflow) throws IOException {
    JsonNode tree = new YAMLMapper().readTree(workflow.toFile());
    if (runs(workflow).stream().anyMatch(run -> run.contains("| "))) {
      assertThat(tree.at("/defaults/run/shell").asText()).isEqualTo("bash");
    }
  }

  private static List<String> runs(Path workflow) throws IOException {
    return new YAMLMapper().readTree(workflow.toFile()).findValuesAsText("run");
  }
}
