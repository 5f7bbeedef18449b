package ai.autocalls.lead.spec.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenFilesTest {
  /** Of "hello\n", as {@code sha256sum} prints it. */
  private static final String HELLO =
      "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  1.0.0.yaml\n";

  @TempDir private Path folder;

  @BeforeEach
  void freeze() throws IOException {
    Files.writeString(folder.resolve("1.0.0.yaml"), "hello\n");
    Files.writeString(folder.resolve("SHA256SUMS"), HELLO);
    Files.writeString(folder.resolve("README.md"), "Not a release.");
  }

  @Test
  void whatIsAsItWasReleasedHolds() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void whereNothingIsReleasedNothingIsAmiss() throws IOException {
    Files.delete(folder.resolve("1.0.0.yaml"));
    Files.delete(folder.resolve("SHA256SUMS"));
    assertThat(problems()).isEmpty();
    assertThat(FrozenFiles.problems(folder.resolve("none"), ".yaml")).isEmpty();
  }

  @Test
  void aChangedFileIsNamed() throws IOException {
    Files.writeString(folder.resolve("1.0.0.yaml"), "hello \n");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("1.0.0.yaml changed after it was released; restore it");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(folder.resolve("1.0.0.yaml"));
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("1.0.0.yaml was released and is gone");
  }

  @Test
  void aFileThatWasNeverWrittenDownIsNamed() throws IOException {
    Files.writeString(folder.resolve("1.1.0.yaml"), "more\n");
    assertThat(problems()).singleElement().asString().contains("1.1.0.yaml is not in SHA256SUMS");
  }

  @Test
  void aFileSummedUpTwiceAndALineOfAnotherFormAreNamed() throws IOException {
    Files.writeString(folder.resolve("SHA256SUMS"), HELLO + HELLO + "0  ../x\n");
    assertThat(problems())
        .hasSize(2)
        .allMatch(problem -> problem.contains("sums up no file of its own"));
  }

  private List<String> problems() {
    return FrozenFiles.problems(folder, ".yaml");
  }
}
