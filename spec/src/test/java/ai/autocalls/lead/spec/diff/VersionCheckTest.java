package ai.autocalls.lead.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.SpecDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionCheckTest {
  private static final String OPTIONAL = "properties: {a: {type: string}}";
  private static final String DESCRIBED = "properties: {a: {type: string, description: New.}}";
  private static final String MORE = "properties: {a: {type: string}, b: {}}";
  private static final String OTHER = "properties: {a: {type: integer}}";

  @ParameterizedTest
  @CsvSource({
    "same, 1.0.0, true",
    "same, 1.0.1, true",
    "same, 0.9.9, false",
    "patch, 1.0.0, false",
    "patch, 1.0.1, true",
    "patch, 1.1.0, true",
    "minor, 1.0.9, false",
    "minor, 1.1.0, true",
    "minor, 2.0.0, true",
    "major, 1.9.9, false",
    "major, 2.0.0, true",
    "major, 2.0.0-SNAPSHOT, true",
    "major, two, false"
  })
  void theVersionMovesAtLeastAsFarAsTheChange(String change, String version, boolean holds) {
    String keywords =
        switch (change) {
          case "patch" -> DESCRIBED;
          case "minor" -> MORE;
          case "major" -> OTHER;
          default -> OPTIONAL;
        };
    SpecDocument newer =
        Documents.parse(
            Documents.sending(keywords).text().replace("version: 1.0.0", "version: " + version));
    SpecDiff diff = SpecDiff.between(Documents.sending(OPTIONAL), newer);
    assertThat(VersionCheck.of(diff).holds()).isEqualTo(holds);
  }

  @Test
  void saysWhatChangedAndWhatToWrite() {
    SpecDiff diff = SpecDiff.between(Documents.sending(OPTIONAL), Documents.sending(OTHER));
    assertThat(VersionCheck.of(diff).message())
        .contains("is 1.0.0", "major", "request.a type-changed", "write `version: 2.0.0`");
  }
}
