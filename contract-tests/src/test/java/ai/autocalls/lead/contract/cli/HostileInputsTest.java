package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files on which a parser could hang, fill the memory or fall over: each command says one line. */
class HostileInputsTest {
  private static final Duration AT_MOST = Duration.ofSeconds(10);

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    try (RandomAccessFile huge = new RandomAccessFile(folder.resolve("huge").toFile(), "rw")) {
      huge.setLength(100L * 1024 * 1024); // a hole, not bytes
    }
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("utf-16", "{\"interactions\": []}".getBytes(StandardCharsets.UTF_16));
    files.put("deep.json", utf8("{\"interactions\":" + "[".repeat(100_000)));
    files.put("deep-and-closed.json", utf8("[".repeat(100_000) + "]".repeat(100_000)));
    files.put("deep.yaml", utf8("a: " + "{a: ".repeat(100_000)));
    files.put("many.json", utf8("{\"interactions\":[" + "0,".repeat(1_200_000) + "0]}"));
    files.put("number.json", utf8("{\"interactions\":[" + "9".repeat(100_000) + "]}"));
    files.put("duplicate.json", utf8("{\"interactions\": [], \"interactions\": []}"));
    files.put("duplicate.yaml", utf8("openapi: 3.1.0\nopenapi: 3.1.0\n"));
    files.put("tag.yaml", utf8("a: !!javax.script.ScriptEngineManager [!!java.net.URL [x]]\n"));
    files.put("html", utf8("<html>" + "<p data-element=\"a\">".repeat(100_000)));
    StringBuilder facts = new StringBuilder("source: x\nretrieved: 2026-01-01\nrequest:\n");
    IntStream.range(0, 12_800).forEach(i -> facts.append("  field_%d:\n".formatted(i)));
    files.put("facts.yaml", utf8(facts.toString()));
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", List.of(alias, alias, alias, alias, alias))));
    }
    files.put("bomb.yaml", utf8(bomb.toString()));
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<Arguments> inputs() {
    List<String> names = new ArrayList<>(files().keySet());
    names.add("huge");
    List<Arguments> inputs = new ArrayList<>();
    for (String command :
        List.of(
            "lint",
            "pact",
            "docs",
            "matrix --facts",
            "matrix --published",
            "matrix --pact",
            "matrix --spec",
            "matrix --postman",
            "matrix --provider",
            "diff")) {
      names.forEach(name -> inputs.add(Arguments.of(command, name)));
    }
    return inputs;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("inputs")
  void endsAtOnceWithOneLine(String command, String name) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String file = folder.resolve(name).toString();
    List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
    arguments.add(file);
    if (command.equals("diff")) {
      arguments.add(file);
    }

    int exit =
        assertTimeoutPreemptively(
            AT_MOST,
            () ->
                LeadContract.run(
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    arguments.toArray(new String[0])));

    if (command.equals("lint") && exit == ExitCode.DOES_NOT_HOLD) {
      assertThat(out.toString()).contains("error ", file).doesNotContain("Exception");
      return; // what is wrong in a document that can be read is a finding
    }
    assertThat(exit).isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(err.toString()).contains(file).hasLineCount(1).doesNotContain("Exception");
    assertThat(out.toString()).isEmpty();
  }
}
