package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fault that changed nothing would make every check that is proved by it worthless. */
class FaultIT {
  private static final String FULL =
      """
      {"phone_number":"+123456789012345","campaign_id":7,"allow_dupplicate":true,
       "variables":{"name":"Zoë","big":9007199254740993},
       "secondary_contacts":[{"phone_number":"+12025550102","variables":{"a":"b"}},
                             {"phone_number":"+12025550103"}]}
      """;
  private static final String MINIMAL = "{\"phone_number\":\"+12025550101\",\"campaign_id\":7}";

  @ParameterizedTest
  @EnumSource
  void changesAResponse(Fault fault) {
    try (Sandbox correct = builder().start();
        Sandbox faulty = builder().around(fault).start()) {
      assertThat(responses(faulty)).isNotEqualTo(responses(correct));
    }
  }

  private static SandboxBuilder builder() {
    return Sandbox.builder()
        .token(Fault.TOKEN)
        .campaign(7, "Spring")
        .clock(
            java.time.Clock.fixed(
                java.time.Instant.parse("2026-03-01T09:30:00Z"), java.time.ZoneOffset.UTC));
  }

  private static List<String> responses(Sandbox sandbox) {
    List<HttpRequest> requests = new ArrayList<>();
    for (String body : List.of(FULL, FULL, MINIMAL, "{}", "{", MINIMAL.replace(":7", ":8"))) {
      requests.add(Wire.request(sandbox).POST(BodyPublishers.ofString(body)).build());
    }
    requests.add(Wire.request(sandbox).GET().build());
    requests.add(
        Wire.request(sandbox)
            .setHeader("Authorization", "Bearer wrong")
            .POST(BodyPublishers.ofString(FULL))
            .build());
    requests.add(
        HttpRequest.newBuilder(requests.get(0).uri())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(FULL))
            .build());
    List<String> responses = new ArrayList<>();
    for (HttpRequest request : requests) {
      HttpResponse<String> response = Wire.send(request);
      responses.add(
          response.statusCode()
              + " "
              + response.headers().firstValue("Content-Type")
              + " "
              + response.body());
    }
    return responses;
  }
}
