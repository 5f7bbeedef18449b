package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The Maven wrapper compares what it downloads. Without unzip its script downloads another file,
 * whose sum the generated script does not know: generated anew, it has to be changed again.
 */
class WrapperTest {
  @Test
  void bothDistributionsAreCompared() throws IOException {
    assertThat(Files.readString(Path.of("../.mvn/wrapper/maven-wrapper.properties")))
        .containsPattern("distributionSha256Sum=[0-9a-f]{64}\n")
        .containsPattern("distributionTarGzSha256Sum=[0-9a-f]{64}\n");
    assertThat(Files.readString(Path.of("../mvnw")))
        .contains(
            "distributionTarGzSha256Sum) distributionTarGzSha256Sum=$(trim",
            "distributionSha256Sum=\"${distributionTarGzSha256Sum-}\"");
  }
}
