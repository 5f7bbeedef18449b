package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.Partner;
import ai.autocalls.lead.spec.document.Partners;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildBundlesTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void writesAFolderAndAnArchiveForEachBrandAndTheContractAsJson() {
    assertThat(build(Path.of("").toAbsolutePath(), folder)).isZero();

    for (Partner partner : Partners.bundled()) {
      assertThat(folder.resolve("bundle").resolve(partner.id()).resolve("SHA256SUMS")).exists();
      assertThat(folder.resolve("bundle/lead-api-2.0.0-" + partner.id() + ".zip")).exists();
    }
    assertThat(SpecDocument.read(folder.resolve("lead-api.json")).tree().toString())
        .isEqualTo(SpecDocument.bundled().tree().toString());
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lead-api.yaml, '', does not exist",
    "lead-api.yaml, 'a: [', lead-api.yaml:1:5 is not YAML",
    "lead-api.yaml, 'openapi: 3.1.0', has no /info/title",
    "src/main/samples/createLead/create_lead.py, '', does not exist",
    "src/main/samples/createLead/create_lead.py, 'print()', does not name",
    "CHANGELOG.md, '', CHANGELOG.md",
    "CHANGELOG.md, '# Changes', add a section `## 2.0.0`",
  })
  void whatCannotBeBuiltIsReportedInOneLineAndLeavesNoBundle(
      String file, String content, String message) throws IOException {
    Path module = Files.createDirectories(folder.resolve("project/spec"));
    copy("lead-api.yaml", module);
    copy("CHANGELOG.md", module);
    for (List<CodeSample> samples : Sources.project().samples().values()) {
      for (CodeSample sample : samples) {
        copy("src/main/samples/" + sample.file(), module);
      }
    }
    Files.delete(module.resolve(file));
    if (!content.isEmpty()) {
      Files.writeString(module.resolve(file), content);
    }

    assertThat(build(module, folder.resolve("target"))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("The partner bundles cannot be")
        .contains(message);
    assertThat(folder.resolve("target/bundle/autocalls")).doesNotExist();
  }

  private int build(Path module, Path target) {
    return BuildBundles.run(module, target, new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static void copy(String file, Path module) throws IOException {
    Path copy = module.resolve(file);
    Files.createDirectories(copy.getParent());
    Files.copy(Path.of(file), copy);
  }
}
