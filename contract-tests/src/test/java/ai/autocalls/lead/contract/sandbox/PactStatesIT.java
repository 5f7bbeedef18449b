package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.pact.ProviderStates;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PactStatesIT {
  private static final String LEAD = "{\"phone_number\":\"+12025550101\",\"campaign_id\":7}";

  private final Sandbox sandbox = Sandbox.builder().campaign(7, "Spring").pactStates().start();

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void createsACampaignAndReturnsTheTokenAndTheId() {
    HttpResponse<String> values =
        change("setup", ProviderStates.CAMPAIGN_EXISTS, "{'campaign_id':12,'campaign_name':'New'}");

    assertThat(values.body()).isEqualTo("{\"token\":\"secret\",\"campaign_id\":12}");
    assertThat(Wire.json(Wire.post(sandbox, LEAD.replace(":7", ":12"))).at("/data/campaign/name"))
        .hasToString("\"New\"");
  }

  @Test
  void clearsTheLeadsOfTheCampaignSoThatInteractionsDoNotMeet() {
    Wire.post(sandbox, LEAD);

    change("setup", ProviderStates.CAMPAIGN_EXISTS, "{'campaign_id':7}");

    assertThat(Wire.post(sandbox, LEAD).statusCode()).isEqualTo(200);
  }

  @Test
  void createsALeadToBeADuplicateOf() {
    change("setup", ProviderStates.LEAD_EXISTS, "{'campaign_id':7,'phone_number':'+12025550101'}");

    assertThat(Wire.post(sandbox, LEAD).statusCode()).isEqualTo(409);
  }

  @Test
  void createsALeadToBeListed() {
    Wire.post(sandbox, LEAD.replace("101", "109"));

    change(
        "setup",
        ProviderStates.LEAD_WITH_CONTACT,
        "{'campaign_id':7,'phone_number':'+12025550101','contact_phone_number':'+12025550102'}");

    JsonNode leads = Wire.list(sandbox, "?campaign_id=7").path("data");
    assertThat(leads).hasSize(1);
    assertThat(leads.at("/0/phone_number").asText()).isEqualTo("+12025550101");
    assertThat(leads.at("/0/variables/customer_name").asText()).isEqualTo("Ada Example");
    assertThat(leads.at("/0/secondary_contacts/0/phone_number").asText()).isEqualTo("+12025550102");
  }

  @Test
  void returnsATokenThatIsRefused() {
    HttpResponse<String> values = change("setup", ProviderStates.TOKEN_NOT_VALID, "{}");
    String token = Wire.json(values).path("token").textValue();

    HttpRequest request =
        Wire.request(sandbox)
            .setHeader("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(LEAD))
            .build();

    assertThat(Wire.send(request).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ProviderStates.NO_BALANCE + " | 402 | \"message\":",
        ProviderStates.REQUESTS_LIMITED + " | 429 | \"retry_after\":60",
        ProviderStates.FOREIGN_CAMPAIGN + " | 403 | \"success\":false",
        ProviderStates.CONFLICT + " | 409 | \"error\":",
        ProviderStates.NUMBER_REFUSED + " | 400 | \"message\":\"Invalid phone number format\"",
        ProviderStates.FIELDS_REFUSED + " | 422 | \"errors\":{\"phone_number\":",
        ProviderStates.CAMPAIGN_MISSING + " | 404 | \"success\":false",
        ProviderStates.LEAD_REFUSED + " | 422 | \"error_code\":\"lead_refused\"",
        ProviderStates.SERVER_FAILS + " | 500 | \"message\":",
        ProviderStates.PROXY_FAILS + " | 502 | <html>",
        ProviderStates.SERVER_UNAVAILABLE + " | 503 | <html>",
        ProviderStates.PROXY_TIMES_OUT + " | 504 | <html>",
        ProviderStates.CREATED_AS_201 + " | 201 | \"data\":{\"id\":",
        ProviderStates.UNLISTED_STATUS + " | 200 | \"status\":\"contacted\"",
        ProviderStates.UNDOCUMENTED_FIELD + " | 200 | \"priority\":\"high\"",
      })
  void respondsAsTheStateSaysUntilTheNextState(String state, int status, String body) {
    HttpResponse<String> values = change("setup", state, "{}");
    HttpResponse<String> first = Wire.post(sandbox, LEAD);
    HttpResponse<String> second =
        Wire.post(sandbox, LEAD.replace("{\"", "{\"allow_dupplicate\":true,\""));
    change("setup", ProviderStates.CAMPAIGN_EXISTS, "{'campaign_id':7}");
    HttpResponse<String> afterwards = Wire.post(sandbox, LEAD);

    assertThat(values.body()).isEqualTo("{\"token\":\"secret\"}");
    assertThat(first.statusCode()).isEqualTo(second.statusCode()).isEqualTo(status);
    assertThat(first.body()).contains(body);
    assertThat(second.body()).contains(body);
    assertThat(afterwards.statusCode()).isEqualTo(200);
    assertThat(afterwards.body()).contains("\"status\":\"created\"").doesNotContain("priority");
  }

  @Test
  void forgetsTheStateWhenTornDown() {
    change("setup", ProviderStates.SERVER_FAILS, "{}");

    assertThat(change("teardown", ProviderStates.SERVER_FAILS, "{}").body()).isEqualTo("{}");
    assertThat(Wire.post(sandbox, LEAD).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no such state | {} | The state is not known: 'no such state'.",
        "a campaign exists | {} | The state needs the parameter campaign_id, an integer.",
        ProviderStates.LEAD_EXISTS
            + " | {'campaign_id':7} | needs the parameter phone_number, a number in E.164 form.",
        ProviderStates.LEAD_WITH_CONTACT
            + " | {'campaign_id':7,'phone_number':'+12025550101'}"
            + " | needs the parameter phone_number and contact_phone_number, a number in E.164 form.",
      })
  void saysWhatIsWrongWithAState(String state, String params, String message) {
    HttpResponse<String> response = change("setup", state, params);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Wire.json(response).path("message").textValue()).endsWith(message);
  }

  @Test
  void givesTheTokenBackOnlyToWhoeverShowsTheSecret() {
    URI open = URI.create(sandbox.baseUrl()).resolve("/_pact/state");
    String campaign = "{\"state\":\"a campaign exists\",\"params\":{\"campaign_id\":12}}";

    assertThat(send(open, campaign).body()).isEqualTo("{\"campaign_id\":12}");
    assertThat(send(open, "{\"state\":\"the server fails\"}").body()).isEqualTo("{}");
    for (String wrong : List.of("/", "/x", "/" + "0".repeat(32), "/x/y")) {
      HttpResponse<String> refused = send(URI.create(open + wrong), campaign);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).doesNotContain("\"secret\"");
    }
    assertThat(sandbox.statesUrl()).matches(".*/_pact/state/[0-9a-f]{32}");
  }

  @Test
  void takesStatesAsJsonOnly() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.statesUrl()))
            .POST(BodyPublishers.ofString("{\"state\":\"the server fails\"}"));

    assertThat(Wire.send(request.build()).statusCode()).isEqualTo(415);
    assertThat(Wire.send(request.header("Content-Type", "text/plain").build()).statusCode())
        .isEqualTo(415);
    assertThat(Wire.post(sandbox, LEAD).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesNamesWithoutEnd() {
    String name = "x".repeat(256);

    assertThat(
            change("setup", "a campaign exists", "{'campaign_id':7,'campaign_name':'" + name + "'}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void isNotServedUnlessAskedFor() {
    try (Sandbox plain = Sandbox.builder().start()) {
      assertThat(send(URI.create(plain.baseUrl()).resolve("/_pact/state"), "{}").statusCode())
          .isEqualTo(404);
    }
  }

  private HttpResponse<String> change(String action, String state, String params) {
    String body = "{'action':'%s','state':'%s','params':%s}".formatted(action, state, params);
    return send(URI.create(sandbox.statesUrl()), body.replace('\'', '"'));
  }

  private static HttpResponse<String> send(URI url, String body) {
    return Wire.send(
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }
}
