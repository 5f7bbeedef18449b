package ai.autocalls.lead.spec.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaValidatorTest {
  private static final String REQUEST = "/components/schemas/CreateLeadRequest";

  private final SchemaValidator validator = SchemaValidator.of(SpecDocument.bundled());

  @Test
  void conformingValueHasNoViolation() {
    assertThat(validator.validate(REQUEST, json("{phone_number: '+12025550123', campaign_id: 7}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'campaign_id':7} | /phone_number | required",
        "{'phone_number':'+12025550123','campaign_id':'7'} | /campaign_id | type",
        "{'phone_number':'555','campaign_id':7} | /phone_number | pattern",
        "{'phone_number':'+12025550123','campaign_id':7,'secondary_contacts':[{}]}"
            + " | /secondary_contacts/0/phone_number | required",
      },
      quoteCharacter = '`')
  void violationNamesPlaceAndKeyword(String json, String pointer, String keyword) {
    assertThat(validator.validate(REQUEST, json(json)))
        .extracting(SchemaViolation::pointer, SchemaViolation::keyword)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, keyword));
  }

  @Test
  void statusThatIsNotListedConforms() {
    assertThat(validator.validate("/components/schemas/LeadStatus", json("contacted"))).isEmpty();
  }

  private static JsonNode json(String yaml) {
    return YamlTree.parse("test", yaml).root();
  }
}
