package ai.autocalls.lead.spec.release;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.diff.SemanticVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasesTest {
  @TempDir private Path folder;

  @BeforeEach
  void release() throws IOException {
    for (String name :
        new String[] {
          "1.9.0.yaml", "1.10.0.yaml", "2.0.0-SNAPSHOT.yaml", "01.11.0.yaml", "1.12.0.txt", "x.yaml"
        }) {
      Files.createFile(folder.resolve(name));
    }
  }

  @Test
  void theNewestIsTheHighestByNumber() {
    assertThat(Releases.in(folder, ".yaml").newest()).contains(folder.resolve("1.10.0.yaml"));
    assertThat(Releases.in(folder, ".txt").newest()).contains(folder.resolve("1.12.0.txt"));
  }

  @ParameterizedTest
  @CsvSource({"1.9.0,", "1.9.1, 1.9.0", "1.10.0, 1.9.0", "1.10.1, 1.10.0", "2.0.0, 1.10.0"})
  void aVersionFollowsTheNewestBelowIt(String version, String before) {
    Path expected = before == null ? null : folder.resolve(before + ".yaml");
    assertThat(
            Releases.in(folder, ".yaml")
                .before(SemanticVersion.parse(version).orElseThrow())
                .orElse(null))
        .isEqualTo(expected);
  }

  @Test
  void withoutAFolderNothingIsReleased() {
    assertThat(Releases.in(folder.resolve("none"), ".yaml").newest()).isEmpty();
  }
}
