package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of documents, pages and pacts in what the commands print about them. */
class ForeignTextTest {
  /** A line of its own, terminal codes, commands to a build server and an end of a fence. */
  private static final String HOSTILE =
      "x\\nFOREIGN\\r\\n::error::FOREIGN\\n##[error]\\u001b[2J\\u202e\\u2028FOREIGN ``` ````` x";

  private static final String PACT = "autocalls-lead-client-autocalls-lead-api.json";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint SPEC",
        "lint --format json SPEC",
        "lint --format sarif SPEC",
        "lint NAME",
        "diff OLD SPEC",
        "diff --format json OLD SPEC",
        "diff --format markdown OLD SPEC",
        "diff OLD NAME",
        "docs PAGE",
        "docs --format json PAGE",
        "docs NAME",
        "docs --spec NAME PAGE",
        "pact PACT",
        "pact --format json PACT",
        "pact NAME",
        "matrix --pact PACT",
        "matrix --pact PACT --format html",
        "matrix --pact NAME",
        "lint ::error::NAME",
        "NAME",
        "lint --NAME",
        "sandbox --campaign NAME",
      })
  void startsNoLineAndCommandsNothing(String line) throws Exception {
    String spec = Files.readString(Path.of("../spec/lead-api.yaml"));
    Path old = Files.writeString(folder.resolve("old.yaml"), spec);
    Path hostile =
        Files.writeString(
            folder.resolve("new.yaml"),
            spec.replaceFirst("(?m)^(\\s+)phone_number:$", "$1\"HOSTILE\":\n$1  type: x\n$0")
                .replaceFirst("version: [0-9.]+", "version: \"HOSTILE\"")
                .replace("HOSTILE", HOSTILE));
    assertThat(hostile).content().contains("\"" + HOSTILE + "\":", "version: \"x");
    Path page =
        Files.writeString(
            folder.resolve("page.md"),
            Files.readString(Path.of("../spec/src/test/resources").resolve(RENDERED))
                + "\nFOREIGN\u001b[2J\nstring\nrequired\n::error::FOREIGN\n");
    Path pact =
        Files.writeString(
            folder.resolve("pact.json"),
            Files.readString(Path.of("pacts", PACT))
                .replace("\"allow_dupplicate\":", "\"" + HOSTILE + "\":")
                .replace("\"description\": \"", "\"description\": \"" + HOSTILE));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] arguments = line.split(" ");
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          switch (arguments[i]) {
            case "SPEC" -> hostile.toString();
            case "OLD" -> old.toString();
            case "PAGE" -> page.toString();
            case "PACT" -> pact.toString();
            default -> arguments[i].replace("NAME", "no\nFOREIGN\u001b[2J\r::error::##[x");
          };
    }

    int code = LeadContract.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);

    assertThat(code).isBetween(0, 2);
    PrintedText printed = PrintedText.of(out.toString(), err.toString(), null);
    assertThat(printed.problems("q7Wv0Zx9Jk4pRt")).isEmpty();
    assertThat((out + "\n" + err).lines())
        .noneMatch(printedLine -> printedLine.strip().startsWith("FOREIGN"));
    if (!line.matches(".*(json|sarif|html).*|docs PAGE")) {
      assertThat(out + "" + err).contains("FOREIGN");
    }
  }

  private static final String RENDERED = "ai/autocalls/lead/spec/vendor/in-sync/rendered.txt";
}
