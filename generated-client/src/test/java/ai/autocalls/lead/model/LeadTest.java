package ai.autocalls.lead.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTest {
  private static final String TODAY =
      """
      {"id":4711,"campaign_id":7,"phone_number":"+12025550123","variables":{"customer_name":"Ada Example"},\
      "status":"created","created_at":"2026-03-01 09:30:00","updated_at":"2026-03-01 09:30:01",\
      "campaign":{"id":7,"name":"Spring follow-up"},\
      "secondary_contacts":[{"id":4712,"phone_number":"+12025550124","variables":{},"status":"created",\
      "created_at":"2026-03-01 09:30:00","updated_at":"2026-03-01 09:30:00"}]}""";

  private static Lead read(String json) {
    return Json.read(LeadAdapter.INSTANCE, json);
  }

  @Test
  void readsTheShapeOfTodayAndWritesItBack() {
    Lead lead = read(TODAY);

    assertThat(lead.id()).isEqualTo(4711);
    assertThat(lead.campaignId()).isEqualTo(7);
    assertThat(lead.phoneNumber()).isEqualTo("+12025550123");
    assertThat(lead.variables()).isEqualTo(Map.of("customer_name", "Ada Example"));
    assertThat(lead.status()).isEqualTo(LeadStatus.CREATED);
    assertThat(lead.createdAt()).isEqualTo(LocalDateTime.of(2026, 3, 1, 9, 30, 0));
    assertThat(lead.updatedAt()).isEqualTo(LocalDateTime.of(2026, 3, 1, 9, 30, 1));
    assertThat(lead.campaign()).isEqualTo(new Campaign(7L, "Spring follow-up", Map.of()));
    assertThat(lead.secondaryContacts()).singleElement().extracting("id").isEqualTo(4712L);
    assertThat(lead.unknownFields()).isEmpty();
    assertThat(lead.toJson()).isEqualTo(TODAY);
    assertThat(Lead.fromJson(lead.toJson())).isEqualTo(lead);
  }

  @Test
  void readsTheOlderShapeWithNothingButAnIdInQuotes() {
    Lead lead = read("{\"id\":\"1234569\"}");

    assertThat(lead).isEqualTo(Lead.builder().id(1234569L).build());
    assertThat(lead.secondaryContacts()).isNull();
    assertThat(lead.campaign()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01 09:30:00, 2026-03-01T09:30:00",
    "2025-06-02T12:08:17.000000Z, 2025-06-02T12:08:17",
    "2025-06-02T12:08:17Z, 2025-06-02T12:08:17",
    "2025-06-02T12:08:17.250+02:00, 2025-06-02T10:08:17.250",
    "2025-06-02T12:08:17-0530, 2025-06-02T17:38:17",
    "2025-06-02T23:30:00+00:00, 2025-06-02T23:30:00",
    "2025-12-31T23:30:00-01:00, 2026-01-01T00:30:00",
    "2024-02-29 00:00:00.123456789, 2024-02-29T00:00:00.123456789"
  })
  void readsTimestampsOfEveryAge(String wire, LocalDateTime expected) {
    Lead lead = read("{\"id\":1,\"created_at\":\"" + wire + "\"}");

    assertThat(lead.createdAt()).isEqualTo(expected);
    assertThat(lead.unknownFields()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29 00:00:00",
        "2025-06-02",
        "2025-06-02 12:08",
        "2025-06-02 25:00:00",
        "2025-06-02 12:08:17.",
        "2025-06-02 12:08:17.1234567890",
        "2025-06-02 12:08:17 UTC",
        "2025-06-02T12:08:17+2:00",
        "2025-06-02T12:08:17+ab:cd",
        "2025-06-02T12:08:17+19:00",
        "2025-06-02T12:08:17+02:60",
        "2025-06-0x 12:08:17",
        "yesterday evening, late"
      })
  void keepsATimestampThatIsNone(String wire) {
    Lead lead = read("{\"id\":1,\"created_at\":\"" + wire + "\"}");

    assertThat(lead.createdAt()).isNull();
    assertThat(lead.unknownFields()).containsEntry("created_at", wire);
  }

  @Test
  void readsVariablesWrappedInAnArrayOrEmptyAsPhpWritesThem() {
    assertThat(read("{\"id\":1,\"variables\":[{\"a\":\"b\"}]}").variables())
        .isEqualTo(Map.of("a", "b"));
    assertThat(read("{\"id\":1,\"variables\":[]}").variables()).isEmpty();
    assertThat(read("{\"id\":1,\"variables\":[1,2]}"))
        .isEqualTo(
            Lead.builder().id(1L).unknownFields(Map.of("variables", List.of(1L, 2L))).build());
  }

  @Test
  void keepsEveryDigitOfNumbersInVariables() {
    assertThat(
            read("{\"id\":1,\"variables\":{\"i\":3,\"l\":9007199254740993,"
                    + "\"b\":12345678901234567890,\"n\":-9223372036854775808,\"d\":0.10,\"e\":1e2}}")
                .variables())
        .isEqualTo(
            Map.of(
                "i",
                3L,
                "l",
                9007199254740993L,
                "b",
                new BigInteger("12345678901234567890"),
                "n",
                Long.MIN_VALUE,
                "d",
                new BigDecimal("0.10"),
                "e",
                new BigDecimal("1e2")));
  }

  @ParameterizedTest
  @CsvSource({
    "999999999999999999, true",
    "-999999999999999999, true",
    "9223372036854775807, true",
    "9223372036854775808, false",
    "9999999999999999999, false",
    "-9223372036854775808, true",
    "-9223372036854775809, false"
  })
  void readsANumberOfNineteenDigitsAsALongWhereItFits(String number, boolean fits) {
    assertThat(read("{\"id\":1,\"variables\":{\"n\":" + number + "}}").variables())
        .isEqualTo(Map.of("n", fits ? (Object) Long.valueOf(number) : new BigInteger(number)));
  }

  /** JSON sets no limit; a BigDecimal of 1e999999999 takes gigabytes when it is rounded. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e2147483648",
        "1e-2147483648",
        "-1E99999999999999999999",
        "1e999999999",
        "1e-999999999",
        "0e10001",
        "1.5e-10001"
      })
  void keepsANumberThatIsTooLargeToHandleAsText(String number) {
    assertThat(read("{\"id\":1,\"variables\":{\"n\":" + number + "},\"score\":" + number + "}"))
        .isEqualTo(
            Lead.builder()
                .id(1L)
                .variables(Map.of("n", number))
                .unknownFields(Map.of("score", number))
                .build());
  }

  @Test
  void keepsALongNumberAsText() {
    String number = "7".repeat(1_010);

    assertThat(
            read("{\"id\":1,\"variables\":{\"n\":" + number + ",\"m\":0." + number + "}}")
                .variables())
        .isEqualTo(Map.of("n", number, "m", "0." + number));
    assertThat(read("{\"id\":1,\"campaign_id\":" + number + "}").campaignId()).isNull();
  }

  @Test
  void readsNumbersAtTheEdge() {
    assertThat(
            read("{\"id\":1,\"variables\":{\"a\":-0,\"b\":1e400,\"c\":1e-10000,\"d\":-0.0}}")
                .variables())
        .isEqualTo(
            Map.of(
                "a", 0L,
                "b", new BigDecimal("1e400"),
                "c", new BigDecimal("1e-10000"),
                "d", new BigDecimal("-0.0")));
  }

  @Test
  void keepsWhatTheContractDoesNotKnow() {
    String json = "{\"id\":1,\"score\":{\"value\":3,\"of\":[10,null]}}";

    Lead lead = read(json);

    assertThat(lead.unknownFields().get("score")).hasToString("{value=3, of=[10, null]}");
    assertThat(Json.write(LeadAdapter.INSTANCE, lead)).isEqualTo(json);
    assertThat(lead.toString()).contains("unknownFields=[score]").doesNotContain("10");
  }

  @Test
  void keepsValuesOfAnotherTypeInsteadOfFailing() {
    Lead lead =
        read(
            "{\"id\":1,\"campaign_id\":\"seven\",\"phone_number\":12025550123,\"status\":5,"
                + "\"campaign\":[],\"secondary_contacts\":[\"x\",{\"id\":2}],\"updated_at\":null}");

    assertThat(lead.campaignId()).isNull();
    assertThat(lead.phoneNumber()).isNull();
    assertThat(lead.status()).isNull();
    assertThat(lead.campaign()).isNull();
    assertThat(lead.secondaryContacts()).hasSize(1);
    assertThat(lead.updatedAt()).isNull();
    assertThat(lead.unknownFields())
        .isEqualTo(
            Map.of(
                "campaign_id",
                "seven",
                "phone_number",
                12025550123L,
                "status",
                5L,
                "campaign",
                List.of(),
                "secondary_contacts[0]",
                "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":null}",
        "{\"id\":\"abc\"}",
        "{\"id\":1.5}",
        "{\"id\":true}",
        "{\"id\":99999999999999999999}",
        "{\"ID\":1}"
      })
  void isUnreadableWithoutItsId(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(JsonParseException.class)
        .hasMessage("$: id is missing");
  }

  @Test
  void takesAStatusThatNobodyNamed() {
    Lead lead = read("{\"id\":1,\"status\":\"contacted\"}");

    assertThat(lead.status()).isEqualTo(new LeadStatus("contacted")).hasToString("contacted");
    assertThat(lead.status().isKnown()).isFalse();
    assertThat(LeadStatus.REACHED_MAX_RETRIES.isKnown()).isTrue();
    assertThat(LeadStatus.REACHED_MAX_RETRIES.value()).isEqualTo("reached-max-retries");
  }

  @Test
  void showsNothingThatMayRepeatTheRequest() {
    Lead lead =
        Lead.builder()
            .id(4711L)
            .status(new LeadStatus("called +12025550123\nFAKE"))
            .createdAt(LocalDateTime.of(2026, 3, 1, 9, 30))
            .campaign(new Campaign(7L, "For ada@example.com\u2028", Map.of("a\u001b[2J", 1)))
            .unknownFields(
                new TreeMap<>(Map.of("202-555-0123", 1, "Ada", 2, "secondary_contacts[0]", 3)))
            .build();

    assertThat(lead)
        .hasToString(
            "Lead[id=4711, campaignId=null, phoneNumber=null, variables=null, status=***,"
                + " createdAt=2026-03-01T09:30, updatedAt=null, campaign=Campaign[id=7, name=***,"
                + " unknownFields=[***]], secondaryContacts=null,"
                + " unknownFields=[***, ***, secondary_contacts[0]]]");
    assertThat(lead.status().value()).isEqualTo("called +12025550123\nFAKE");
  }

  @Test
  void showsTheFirstOfManyUnknownNames() {
    Map<String, Object> many = new TreeMap<>();
    for (int i = 100; i < 300; i++) {
      many.put("f" + i, i);
    }

    assertThat(Lead.builder().id(1L).unknownFields(many).build().toString())
        .contains("unknownFields=[f100, f101, ")
        .endsWith("f149, and 150 more]]");
  }

  @Test
  void showsNoPersonalData() {
    assertThat(read(TODAY).toString())
        .contains("id=4711", "phoneNumber=***", "variables=***", "status=created")
        .doesNotContain("555", "Ada", "Spring");
  }
}
