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
  @ValueSource(
      strings = {
        "",
        "12025550123",
        "+02025550123",
        "+1",
        "+1234567890123456",
        "+1 202 555 0123",
        "+12025550123\n",
        "+1202555012٣",
        "tel:+12025550123"
      })
  void refusesNumbersThatAreNotE164WithoutShowingThem(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal().phoneNumber(number).build())
        .withMessage("phone_number does not match ^\\+[1-9]\\d{1,14}$");
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
                + " secondaryContacts=[SecondaryContactRequest[phoneNumber=***, variables=null]]]");
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
        "{\"campaign_id\":7}"
      })
  void isReadStrictly(String json) {
    assertThatThrownBy(() -> Json.read(CreateLeadRequestAdapter.INSTANCE, json))
        .isInstanceOf(JsonParseException.class);
  }
}
