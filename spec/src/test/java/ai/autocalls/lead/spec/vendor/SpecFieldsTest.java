package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.vendor.DocsFinding.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecFieldsTest {
  private static final SpecFields SPEC = Fixtures.createLead();

  @ParameterizedTest
  @CsvSource({
    "request.allow_duplicate, SPELLING", // one letter
    "request.alow_duplicate, SPELLING", // two letters
    "request.alow_duplicat, MISSING_IN_SPEC", // three letters
    "request.campaignId, SPELLING",
    "response.data.statu, SPELLING", // one letter of a short name
    "response.data.statsu, MISSING_IN_SPEC", // two letters of a short name
    "response.data.it, MISSING_IN_SPEC", // too short to be almost id
    "request.priority, MISSING_IN_SPEC"
  })
  void takesANameThatIsAlmostTheDocumentsForAMisspelling(String name, Kind kind) {
    assertThat(SPEC.unknown(name, 1).kind()).isEqualTo(kind);
  }
}
