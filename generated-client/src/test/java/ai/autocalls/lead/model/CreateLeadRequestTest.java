package ai.autocalls.lead.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateLeadRequestTest {
  private static CreateLeadRequest.Builder minimal() {
    return CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7);
  }

  private static String json(CreateLeadRequest request) {
    return Json.write(CreateLeadRequestAdapter.INSTANCE, request);
  }

  @Test
  void sendsOnlyWhatIsSet() {
    assertThat(json(minimal().build()))
        .isEqualTo("{\"phone_number\":\"+12025550123\",\"campaign_id\":7}");
  }

  @Test
  void sendsEveryFieldUnderItsNameOnTheWire() {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("customer_name", "Ada Example");
    variables.put("big", new BigInteger("12345678901234567890"));
    variables.put("nothing", null);
    variables.put("nested", Map.of("list", Arrays.asList(1, true, null)));
    CreateLeadRequest request =
        minimal()
            .variables(variables)
            .allowDupplicate(true)
            .secondaryContacts(
                List.of(
                    SecondaryContactRequest.builder()
                        .phoneNumber("+12025550124")
                        .variables(Map.of("customer_name", "Grace Example"))
                        .build()))
            .build();

    assertThat(json(request))
        .isEqualTo(
            "{\"phone_number\":\"+12025550123\",\"campaign_id\":7,"
                + "\"variables\":{\"customer_name\":\"Ada Example\",\"big\":12345678901234567890,"
                + "\"nothing\":null,\"nested\":{\"list\":[1,true,null]}},"
                + "\"allow_dupplicate\":true,"
                + "\"secondary_contacts\":[{\"phone_number\":\"+12025550124\","
                + "\"variables\":{\"customer_name\":\"Grace Example\"}}]}");
    assertThat(Json.read(CreateLeadRequestAdapter.INSTANCE, json(request)))
        .hasToString(request.toString());
  }

  @Test
  void sendsWhatIsExplicitlyEmpty() {
    assertThat(json(minimal().variables(Map.of()).secondaryContacts(List.of()).build()))
        .contains("\"variables\":{}", "\"secondary_contacts\":[]");
  }

  @Test
  void refusesMissingFieldsByTheirNameOnTheWire() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreateLeadRequest.builder().campaignId(7).build())
        .withMessage("phone_number is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreateLeadRequest.builder().phoneNumber("+12025550123").build())
        .withMessage("campaign_id is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecondaryContactRequest.builder().build())
        .withMessage("phone_number is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | it has no digits",
        "12025550123 | it does not begin with a plus sign and the country code",
        "+02025550123 | no country code begins with 0",
        "+1 | the number of its digits is 1",
        "+1234567890123456 | the number of its digits is 16",
        "+1 202-555-0123 | leave out blanks and hyphens",
        "+1 202‑555–0123 | leave out blanks and hyphens",
        "'+12025550123\n' | leave out blanks",
        "+1\u00a0(202)\u00a0555.0123 | leave out blanks and dots and parentheses",
        "202-555-0123 | it does not begin with a plus sign and the country code, and leave out hyphens",
        "+1202555012٣ | it has a character after the plus sign that is not a digit from 0 to 9",
        "tel:+12025550123 | it does not begin with a plus sign and the country code"
      })
  void saysWhatKeepsANumberFromBeingE164WithoutShowingIt(String number, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal().phoneNumber(number).build())
        .withMessage(
            "phone_number does not match ^\\+[1-9]\\d{1,14}$: "
                + fault
                + "; accepted are a plus sign and 2 to 15 digits, such as +12025550123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+12", "+123456789012345"})
  void takesTheShortestAndTheLongestNumber(String number) {
    assertThat(minimal().phoneNumber(number).build().phoneNumber()).isEqualTo(number);
  }

  @Test
  void refusesValuesThatHaveNoFormInJsonByTheirPlace() {
    Map<String, Object> endless = new HashMap<>();
    endless.put("self", endless);
    Map<Object, Object> unnamed = new HashMap<>();
    unnamed.put(1, "one");

    assertRefused(Map.of("when", new Date()), "variables.when is of class java.util.Date");
    assertRefused(Map.of("a", List.of(1, Double.NaN)), "variables.a[1] is not a finite number");
    assertRefused(endless, "variables is nested deeper than 100 levels");
    assertRefused(Map.of("a", unnamed), "variables.a has a name that is not a string");
  }

  private static void assertRefused(Map<String, ?> variables, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal().variables(variables))
        .withMessageStartingWith(reason);
  }

  @Test
  void refusesNullAmongTheContacts() {
    List<SecondaryContactRequest> contacts = new ArrayList<>();
    contacts.add(null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal().secondaryContacts(contacts).build())
        .withMessage("secondary_contacts[0] is missing");
  }

  @Test
  void doesNotChangeWithWhatItWasBuiltFrom() {
    Map<String, Object> inner = new HashMap<>(Map.of("k", "before"));
    Map<String, Object> variables = new HashMap<>(Map.of("inner", inner));
    CreateLeadRequest request = minimal().variables(variables).build();

    inner.put("k", "after");
    variables.clear();

    assertThat(request.variables()).isEqualTo(Map.of("inner", Map.of("k", "before")));
    assertThatThrownBy(() -> request.variables().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void showsNoPersonalData() {
    CreateLeadRequest request =
        minimal()
            .variables(Map.of("customer_name", "Ada Example"))
            .secondaryContacts(
                List.of(SecondaryContactRequest.builder().phoneNumber("+12025550124").build()))
            .build();

    assertThat(request)
        .hasToString(
            "CreateLeadRequest[phoneNumber=***, campaignId=7, variables=***, allowDupplicate=null,"
                + " secondaryContacts=[SecondaryContactRequest[phoneNumber=***, variables=null, additionalFields=[]]],"
                + " additionalFields=[]]");
  }

  @Test
  void sendsAdditionalFieldsAsTheyAre() {
    CreateLeadRequest request =
        minimal()
            .additionalField("priority", 3)
            .additionalField("tags", List.of("a", Map.of("b", 1.5)))
            .additionalField("note", null)
            .secondaryContacts(
                List.of(
                    SecondaryContactRequest.builder()
                        .phoneNumber("+12025550124")
                        .additionalField("priority", "urgent")
                        .build()))
            .build();

    assertThat(json(request))
        .isEqualTo(
            "{\"phone_number\":\"+12025550123\",\"campaign_id\":7,"
                + "\"secondary_contacts\":[{\"phone_number\":\"+12025550124\",\"priority\":\"urgent\"}],"
                + "\"priority\":3,\"tags\":[\"a\",{\"b\":1.5}],\"note\":null}");
    assertThat(request.toString())
        .contains("additionalFields=[priority, tags, note]")
        .doesNotContain("urgent", "1.5");
    assertThat(request.toBuilder().build()).isEqualTo(request);
  }

  @ParameterizedTest
  @CsvSource({
    "allow_duplicate, the wire name is allow_dupplicate",
    "allowDupplicate, the wire name is allow_dupplicate",
    "Phone-Number, the wire name is phone_number",
    "phone_numbr, the wire name is phone_number",
    "campaign, the wire name is campaign_id",
    "variable, the wire name is variables",
    "secondary_contacts[0], the wire name is secondary_contacts",
    "variables.name, the wire name is variables",
    "variables, 'the contract has it, in another form'"
  })
  void refusesAdditionalFieldsThatTheContractHas(String name, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal().additionalField(name, 1).build())
        .withMessage(name + " is not an additional field: " + reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "id", "external_id", "call_at", "contacts", "allow", "p"})
  void takesAdditionalFieldsThatOnlyResembleOnes(String name) {
    assertThat(minimal().additionalField(name, 1).build().additionalFields()).containsKey(name);
  }

  @Test
  void refusesAdditionalFieldsWithoutANameOrWithoutAFormInJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal().additionalField(" ", 1).build())
        .withMessage("an additional field has a blank name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal().additionalField("when", new Date()).build())
        .withMessageStartingWith("additionalFields.when is of class java.util.Date");
  }

  @Test
  void comesBackFromItsJson() {
    CreateLeadRequest request =
        minimal().variables(Map.of("a", 1L)).additionalField("priority", 3L).build();
    assertThat(CreateLeadRequest.fromJson(request.toJson())).isEqualTo(request);
  }

  @Test
  void copiesThroughItsBuilder() {
    CreateLeadRequest request = minimal().allowDupplicate(true).variables(Map.of("a", 1)).build();
    assertThat(request.toBuilder().build()).isEqualTo(request);
    assertThat(request.toBuilder().campaignId(8).build().campaignId()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"phone_number\":\"+12025550123\",\"campaign_id\":7,\"allow_duplicate\":true}",
        "{\"phone_number\":\"+12025550123\",\"campaign_id\":7,\"allow_dupplicate\":\"yes\"}",
        "{\"phone_number\":\"+12025550123\",\"campaign_id\":null}",
        "{\"phone_number\":12025550123,\"campaign_id\":7}",
        "{\"campaign_id\":7}",
        "{\"phone_number\":\"+12025550123\",\"campaign_id\":7}{}",
        "{\"phone_number\":\"+12025550123\",\"campaign_id\":7",
        "{\"phone_number\":\"+12025550123\",\"campaign_id\":7,\"secondary_contacts\":[1]}",
        "[]",
        ""
      })
  void isReadStrictly(String json) {
    assertThatThrownBy(() -> CreateLeadRequest.fromJson(json))
        .isInstanceOf(JsonParseException.class);
  }
}
