package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.contract.conformance.ProbeRequest.Auth;
import ai.autocalls.lead.contract.report.Outcome;
import ai.autocalls.lead.contract.sandbox.Endpoint;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A further operation is a request and a check: connection, journal and judge know no operation.
 */
class ThirdOperationIT {
  private static final ProbeRequest DELETE =
      new ProbeRequest(
          "DELETE",
          "/user/leads/4711",
          Auth.TOKEN,
          Map.of("Accept", "application/json"),
          new byte[0]);

  private static Verdict gone(List<Exchange> exchanges) {
    return Judge.all(
        exchanges,
        "status 200 and a message",
        exchange ->
            exchange.response().status() == 200
                && exchange.response().json().orElseThrow().path("message").isTextual());
  }

  @ParameterizedTest
  @CsvSource({"message, PASSED", "success, FAILED"})
  void isJudgedLikeTheOthers(String field, Outcome outcome) {
    JsonNode body = ExactJson.object().put(field, "Lead deleted");
    Endpoint deletes = request -> SandboxResponse.json(200, body);
    try (Sandbox sandbox =
        Sandbox.builder()
            .token("secret")
            .around(
                other ->
                    sent ->
                        sent.method().equals("DELETE")
                            ? deletes.respond(sent)
                            : other.respond(sent))
            .start()) {
      LeadJournal journal = LeadJournal.inMemory();
      Exchange exchange = connection(sandbox, journal).send(DELETE, "a lead to delete");

      assertThat(sandbox.requests().get(0)).hasToString("DELETE /api/user/leads/4711");
      assertThat(gone(List.of(exchange)).outcome()).isEqualTo(outcome);
      assertThat(exchange.request().curl(sandbox.baseUrl()))
          .startsWith("curl -X DELETE '" + sandbox.baseUrl() + "/user/leads/4711'");
      assertThat(journal.entries()).isEmpty();
    }
  }

  private static ProviderConnection connection(Sandbox sandbox, LeadJournal journal) {
    return new ProviderConnection(
        URI.create(sandbox.baseUrl()),
        "secret",
        Redaction.NONE,
        Duration.ofSeconds(5),
        new TimeLimit(Duration.ofMinutes(1), System::nanoTime),
        Pace.of(Double.POSITIVE_INFINITY),
        journal);
  }
}
