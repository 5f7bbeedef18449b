package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);

  private final List<String> log = new ArrayList<>();
  private final Sandbox sandbox =
      Sandbox.builder()
          .token("secret")
          .campaign(7, "Spring follow-up")
          .clock(CLOCK)
          .log(log::add)
          .start();

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void respondsToAFullLeadAsDocumented() {
    HttpResponse<String> response =
        Wire.post(
            sandbox,
            """
            {"phone_number":"+12025550101","campaign_id":7,
             "variables":{"customer_name":"Ada Example","email":"ada@example.com"},
             "allow_dupplicate":true,
             "secondary_contacts":[
               {"phone_number":"+12025550102","variables":{"customer_name":"Grace Example"}},
               {"phone_number":"+12025550103"}]}
            """);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body())
        .isEqualTo(
            """
            {"message":"Lead created successfully","data":{"id":1,"campaign_id":7,\
            "phone_number":"+12025550101",\
            "variables":{"customer_name":"Ada Example","email":"ada@example.com"},\
            "status":"created","created_at":"2026-03-01 09:30:00",\
            "updated_at":"2026-03-01 09:30:00",\
            "campaign":{"id":7,"name":"Spring follow-up"},"secondary_contacts":[\
            {"id":2,"phone_number":"+12025550102","variables":{"customer_name":"Grace Example"},\
            "status":"created","created_at":"2026-03-01 09:30:00",\
            "updated_at":"2026-03-01 09:30:00"},\
            {"id":3,"phone_number":"+12025550103","variables":{},"status":"created",\
            "created_at":"2026-03-01 09:30:00","updated_at":"2026-03-01 09:30:00"}]}}""");
  }

  @Test
  void takesIdsOfLeadsAndContactsFromOneSequence() {
    Wire.post(
        sandbox,
        "{\"phone_number\":\"+12025550101\",\"campaign_id\":7,"
            + "\"secondary_contacts\":[{\"phone_number\":\"+12025550102\"}]}");

    HttpResponse<String> second =
        Wire.post(sandbox, "{\"phone_number\":\"+12025550103\",\"campaign_id\":7}");

    assertThat(Wire.json(second).at("/data/id").longValue()).isEqualTo(3);
    assertThat(sandbox.leads()).extracting(Lead::id).containsExactly(1L, 3L);
  }

  @Test
  void returnsNumbersWithEveryDigit() {
    String variables =
        "{\"big\":123456789012345678901234567890,\"cents\":1.10,\"deep\":{\"list\":[1,null,\"é\"]}}";

    HttpResponse<String> response =
        Wire.post(
            sandbox,
            "{\"phone_number\":\"+12025550101\",\"campaign_id\":7,\"variables\":"
                + variables
                + "}");

    assertThat(response.body()).contains("\"variables\":" + variables);
  }

  @Test
  void refusesADuplicateUnlessItIsAllowedByTheDocumentedSpelling() {
    String lead = "{\"phone_number\":\"+12025550101\",\"campaign_id\":7%s}";
    assertThat(Wire.post(sandbox, lead.formatted("")).statusCode()).isEqualTo(200);

    HttpResponse<String> refused = Wire.post(sandbox, lead.formatted(",\"allow_duplicate\":true"));
    HttpResponse<String> allowed = Wire.post(sandbox, lead.formatted(",\"allow_dupplicate\":true"));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Wire.json(refused).path("error").textValue()).contains("already has a lead");
    assertThat(allowed.statusCode()).isEqualTo(200);
  }

  @Test
  void countsDuplicatesPerCampaign() {
    try (Sandbox any = Sandbox.builder().anyCampaign().start()) {
      String lead = "{\"phone_number\":\"+12025550101\",\"campaign_id\":%d}";
      assertThat(Wire.post(any, lead.formatted(1)).statusCode()).isEqualTo(200);
      assertThat(Wire.post(any, lead.formatted(2)).statusCode()).isEqualTo(200);
      assertThat(Wire.post(any, lead.formatted(1)).statusCode()).isEqualTo(409);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "Bearer",
        "Bearer ",
        "Bearer wrong",
        "Bearer secret x",
        "Basic secret"
      })
  void refusesEveryOtherToken(String authorization) {
    HttpRequest.Builder request = Wire.request(sandbox).POST(BodyPublishers.ofString("{}"));
    HttpResponse<String> response =
        Wire.send(request.setHeader("Authorization", authorization).build());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEqualTo("{\"message\":\"Unauthenticated.\"}");
  }

  /** Each line: the request's body, then the refused field and the reason. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'campaign_id':7} | phone_number | required",
        "{'phone_number':null,'campaign_id':7} | phone_number | required",
        "{'phone_number':12025550101,'campaign_id':7} | phone_number | string",
        "{'phone_number':'<string>','campaign_id':7} | phone_number | E.164",
        "{'phone_number':'12025550101','campaign_id':7} | phone_number | E.164",
        "{'phone_number':'+02025550101','campaign_id':7} | phone_number | E.164",
        "{'phone_number':'+1','campaign_id':7} | phone_number | E.164",
        "{'phone_number':'+1234567890123456','campaign_id':7} | phone_number | E.164",
        "{'phone_number':'+12025550101\\n','campaign_id':7} | phone_number | E.164",
        "{'phone_number':'+١٢٣','campaign_id':7} | phone_number | E.164",
        "{'phone_number':'+12025550101'} | campaign_id | required",
        "{'phone_number':'+12025550101','campaign_id':'7'} | campaign_id | integer",
        "{'phone_number':'+12025550101','campaign_id':7.0} | campaign_id | integer",
        "{'phone_number':'+12025550101','campaign_id':9223372036854775808} | campaign_id | integer",
        "{'phone_number':'+12025550101','campaign_id':7,'variables':[]} | variables | object",
        "{'phone_number':'+12025550101','campaign_id':7,'variables':null} | variables | object",
        "{'phone_number':'+12025550101','campaign_id':7,'allow_dupplicate':'true'}"
            + " | allow_dupplicate | true or false",
        "{'phone_number':'+12025550101','campaign_id':7,'secondary_contacts':{}}"
            + " | secondary_contacts | array",
        "{'phone_number':'+12025550101','campaign_id':7,'secondary_contacts':['+12025550102']}"
            + " | secondary_contacts.0 | object",
        "{'phone_number':'+12025550101','campaign_id':7,'secondary_contacts':[{}]}"
            + " | secondary_contacts.0.phone_number | required",
        "{'phone_number':'+12025550101','campaign_id':7,"
            + "'secondary_contacts':[{'phone_number':'+12025550102','variables':3}]}"
            + " | secondary_contacts.0.variables | object",
        "[{'phone_number':'+12025550101','campaign_id':7}] | campaign_id | required",
        "'text' | phone_number | required",
        "null | phone_number | required",
      })
  void refusesWhatIsNotDocumentedFieldByField(String body, String field, String reason) {
    HttpResponse<String> response = Wire.post(sandbox, body.replace('\'', '"'));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(Wire.json(response).path("message").textValue())
        .isEqualTo("The given data was invalid.");
    assertThat(Wire.json(response).path("errors").path(field).path(0).textValue()).contains(reason);
    assertThat(sandbox.leads()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} {}",
        "{'a':1,'a':2}",
        "{'a':NaN}",
        "{'a':'\\ud800'}",
        "{'a':01}",
        "<html>",
      })
  void refusesWhatIsNotJson(String body) {
    HttpResponse<String> response = Wire.post(sandbox, body.replace('\'', '"'));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Wire.json(response).path("message").textValue())
        .startsWith("The body is not JSON: ")
        .doesNotContain("\n", "Exception", "com.fasterxml");
  }

  @Test
  void refusesBytesThatAreNotUtf8AndNestingWithoutEnd() {
    byte[] latin1 = {'{', '"', (byte) 0xe9, '"', ':', '1', '}'};
    HttpResponse<String> notText =
        Wire.send(Wire.request(sandbox).POST(BodyPublishers.ofByteArray(latin1)).build());
    HttpResponse<String> tooDeep = Wire.post(sandbox, "[".repeat(100_000));

    assertThat(notText.statusCode()).isEqualTo(400);
    assertThat(Wire.json(notText).path("message").textValue()).contains("UTF-8");
    assertThat(tooDeep.statusCode()).isEqualTo(400);
    assertThat(Wire.json(tooDeep).path("message").textValue()).contains("64 levels");
  }

  @Test
  void refusesABodyThatIsNotDeclaredAsJson() {
    HttpRequest.Builder request =
        Wire.request(sandbox)
            .POST(BodyPublishers.ofString("{\"phone_number\":\"+12025550101\",\"campaign_id\":7}"));

    assertThat(Wire.send(request.setHeader("Content-Type", "text/plain").build()).statusCode())
        .isEqualTo(400);
    assertThat(
            Wire.send(request.setHeader("Content-Type", "Application/JSON; charset=utf-8").build())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesAnUnknownCampaign() {
    HttpResponse<String> response =
        Wire.post(sandbox, "{\"phone_number\":\"+12025550101\",\"campaign_id\":8}");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo("{\"message\":\"Campaign not found.\",\"success\":false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "LEAD"})
  void refusesEveryOtherMethod(String method) {
    HttpResponse<String> response =
        Wire.send(Wire.request(sandbox).method(method, BodyPublishers.noBody()).build());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    assertThat(Wire.json(response).path("message").isTextual()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/user/leads/1", "/user/lead/", "/USER/LEAD", "/user/lead;a=b"})
  void refusesEveryOtherPath(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(java.net.URI.create(sandbox.baseUrl() + path)).GET().build();

    HttpResponse<String> response = Wire.send(request);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Wire.json(response).path("success").isBoolean()).isTrue();
  }
}
