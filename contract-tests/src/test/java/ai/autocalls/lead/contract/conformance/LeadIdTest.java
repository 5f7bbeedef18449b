package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadIdTest {
  private static final JsonNode SENT =
      json(
          "{'phone_number':'+12025550101','campaign_id':7,"
              + "'secondary_contacts':[{'phone_number':'+4930123456'}]}");

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1", "9223372036854775807", "'1234569'", "'01J9-ab_C'"})
  void isKeptAsItCame(String id) {
    assertThat(LeadId.of(json(id), SENT)).isEqualTo(id.replace('\'', '"'));
    assertThat(LeadId.numbersAsIds(json("{'id':" + id + "}"), SENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "'+12025550101' | +12025550101",
        "12025550101 | +12025550101",
        "'1-202-555-0101' | +12025550101",
        "'tel:+4930123456' | +4930123456",
        "['+4930123456'] | +4930123456",
        "'+33123456789' | +33123456789", // somebody else's
      })
  void isHiddenWhereItIsAPhoneNumber(String id, String number) {
    assertThat(LeadId.of(json(id), SENT)).isEqualTo("***");
    assertThat(LeadId.numbersAsIds(json("{'contacts':[{'id':" + id + "}]}"), SENT))
        .containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "1.5", "1e99", "{}", "''", "'a b'", "'::error::'"})
  void isHiddenWhereItIsNone(String id) {
    assertThat(LeadId.of(json(id), SENT)).isEqualTo("***");
  }

  @Test
  void isNotKnownWhereItIsMissing() {
    assertThat(LeadId.of(json("{}").path("id"), SENT)).isNull();
  }

  private static JsonNode json(String text) {
    return ExactJson.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
