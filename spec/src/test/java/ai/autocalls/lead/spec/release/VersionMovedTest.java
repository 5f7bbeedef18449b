package ai.autocalls.lead.spec.release;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.diff.VersionCheck;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionMovedTest {
  private static final String RENAMED = "allow_duplicate:";
  private static final String NAMED = "allow_dupplicate:";

  @TempDir private Path folder;

  @Test
  void nothingReleasedHolds() {
    VersionCheck check = VersionMoved.check(folder, SpecDocument.bundled());
    assertThat(check.holds()).isTrue();
    assertThat(check.message()).contains("nothing is released yet");
  }

  @Test
  void theNewestReleaseCounts() throws IOException {
    release("1.9.0", NAMED);
    release("1.10.0", RENAMED);

    VersionCheck check =
        VersionMoved.check(folder, SpecDocument.parse("now.yaml", text("1.10.0", NAMED)));

    assertThat(check.holds()).isFalse();
    assertThat(check.message()).contains("since 1.10.0", "write `version: 2.0.0`");
  }

  private void release(String version, String name) throws IOException {
    Files.writeString(folder.resolve(version + ".yaml"), text(version, name));
  }

  private static String text(String version, String name) {
    return SpecDocument.bundled()
        .text()
        .replaceFirst("version: \\S+", "version: " + version)
        .replace(NAMED, name);
  }
}
