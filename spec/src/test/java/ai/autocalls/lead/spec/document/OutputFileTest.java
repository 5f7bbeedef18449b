package ai.autocalls.lead.spec.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path folder;

  @Test
  void isThereOnceItIsCommittedWithTheModeOfAnyNewFile() throws IOException {
    Path file = folder.resolve("new/result.txt");
    Path plain = Files.writeString(folder.resolve("plain"), "");

    try (OutputFile output = OutputFile.open(file)) {
      assertThat(file).doesNotExist();
      output.write("whole");
      assertThat(file).doesNotExist();
      output.commit();
    }

    assertThat(file).hasContent("whole");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    assertThat(names(file.getParent())).containsExactly("result.txt");
  }

  @Test
  void staysAsItWasWithoutACommit() throws IOException {
    Path file = Files.writeString(folder.resolve("result.txt"), "before");

    try (OutputFile output = OutputFile.open(file)) {
      output.write("half");
    }

    assertThat(file).hasContent("before");
    assertThat(names(folder)).containsExactly("result.txt");
  }

  @Test
  void replacesALinkAndNotWhatItPointsAt() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "mine");
    Path link = Files.createSymbolicLink(folder.resolve("link"), victim);

    try (OutputFile output = OutputFile.open(link)) {
      output.write("result");
      output.commit();
    }

    assertThat(victim).hasContent("mine");
    assertThat(link).hasContent("result").isRegularFile();
  }

  @Test
  void saysWhyItCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> OutputFile.open(file.resolve("below")))
        .isInstanceOf(UnwritableOutputException.class)
        .hasMessage(
            file.resolve("below")
                + " cannot be written: a folder of its path is a file; name another place.");
    assertThatThrownBy(() -> OutputFile.open(folder))
        .hasMessage(folder + " cannot be written: it is a folder; name another place.");
  }

  @Test
  void noticesAFullDisk() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no /dev/full");

    try (OutputFile output = OutputFile.open(full)) {
      assertThatThrownBy(() -> output.write("x"))
          .isInstanceOf(UnwritableOutputException.class)
          .hasMessage("/dev/full cannot be written: No space left on device; name another place.");
    }
    assertThat(full).exists();
  }

  private static Stream<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
