package ai.autocalls.lead.spec.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> NAMES = List.of("LeadRequest", "LeadResponse", "id");

  @ParameterizedTest
  @CsvSource({
    "LeadReqest, LeadRequest",
    "LedReqest, LeadRequest",
    "LedReqst, LeadRequest",
    "LeadRespons, LeadResponse",
    "LeadResponces, LeadResponse",
    "i, ",
    "ib, id",
    "xy, ",
    "LedRspns, ",
    "Campaign, ",
  })
  void nameWithinThreeLettersAndHalfItsLengthIsMeant(String written, String meant) {
    assertThat(NearestName.of(written, NAMES).orElse(null)).isEqualTo(meant);
  }
}
