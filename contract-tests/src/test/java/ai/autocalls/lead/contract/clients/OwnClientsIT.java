package ai.autocalls.lead.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.report.Report;
import ai.autocalls.lead.contract.report.TextReport;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java client and the code samples of the partners' pages, as programs that are checked. */
class OwnClientsIT {
  /**
   * Mono, which runs the C# sample in place of .NET, sometimes keeps running after the program's
   * end.
   */
  private static final String MONO_DOES_NOT_END = "RUN-01";

  @TempDir private Path folder;

  @Test
  void theJavaClientPassesEveryRequirementButTheManyInterimResponses() throws Exception {
    Report report = run(FastJava.command(folder, TenLines.class.getName()));

    assertThat(failed(report)).isEmpty();
    // OkHttp 4 passes over one interim response.
    assertThat(report.failedIds(Level.SHOULD)).containsExactly("ROBUST-09");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create-lead.sh",
        "create_lead.py",
        "create-lead.mjs",
        "create_lead.php",
        "CreateLead.cs",
        "CreateLead.java"
      })
  void everySamplePassesEveryMust(String name) throws Exception {
    Report report = run(command(Samples.withGivenLead(name, folder)));

    assertThat(report.failedIds(Level.MUST))
        .as(TextReport.of(report))
        .filteredOn(id -> !(name.endsWith(".cs") && id.equals(MONO_DOES_NOT_END)))
        .isEmpty();
  }

  private static Report run(List<String> command) throws Exception {
    return ClientConformance.of(command, List.of()).run();
  }

  /** The failures of a MUST as a person reads them. */
  private static List<String> failed(Report report) {
    return report.failedIds(Level.MUST).isEmpty() ? List.of() : List.of(TextReport.of(report));
  }

  private List<String> command(Path program) throws Exception {
    String file = program.toString();
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "sh" -> List.of("sh", file);
      case "py" -> List.of(Clients.interpreter(), file);
      case "mjs" -> List.of("node", file);
      case "php" -> List.of("php", file);
      case "cs" -> List.of("mono", compiledCs(file));
      default -> compiledJava(file);
    };
  }

  private String compiledCs(String file) throws Exception {
    String program = folder.resolve("sample.exe").toString();
    String libraries = "System.Net.Http,System.Runtime.Serialization,System.Xml,System.Xml.Linq";
    Process compiler =
        new ProcessBuilder("mcs", "-out:" + program, "-r:" + libraries, file).inheritIO().start();
    assertThat(compiler.waitFor()).as("exit code of mcs").isZero();
    return program;
  }

  private List<String> compiledJava(String file) throws Exception {
    String path = FastJava.classPath();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", path, "-d", folder.toString(), file);
    assertThat(code).as("exit code of javac").isZero();
    return FastJava.command(folder, "CreateLead");
  }
}
