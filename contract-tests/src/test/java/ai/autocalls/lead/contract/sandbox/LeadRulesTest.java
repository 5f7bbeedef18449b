package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadRulesTest {
  @ParameterizedTest
  @CsvSource({
    "7, true",
    "-1, true",
    "1000000000000000000, true", // 19 digits
    "9007199254740993, true", // the first that a double cannot hold
    "9223372036854775807, true",
    "9223372036854775808, false",
    "-9223372036854775808, true",
    "-9223372036854775809, false",
    "10000000000000000007, false", // 20 digits
    "18446744073709551623, false", // 7 in the last 64 bits
    "7.0, false",
    "7e0, false",
  })
  void aCampaignIdIsAnIntegerOf64Bits(String id, boolean accepted) throws Exception {
    String body = "{\"phone_number\":\"+12025550101\",\"campaign_id\":" + id + "}";

    assertThat(
            LeadRules.check(Json.parse(body.getBytes(StandardCharsets.UTF_8)))
                .containsKey("campaign_id"))
        .isNotEqualTo(accepted);
  }
}
