package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.inTurn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.client.FaultServer.Script;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.SecondaryContactRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the log, and what never is. */
class LoggingIT {
  private static final CreateLeadRequest REQUEST =
      CreateLeadRequest.builder()
          .phoneNumber(Canary.PHONE)
          .campaignId(7)
          .variables(Map.of("name", Canary.VARIABLE, "list", List.of(Map.of("n", Canary.VARIABLE))))
          .secondaryContacts(
              List.of(
                  SecondaryContactRequest.builder()
                      .phoneNumber(Canary.PHONE)
                      .variables(Map.of("name", Canary.VARIABLE))
                      .build()))
          .build();

  /** A response that repeats the secrets in every field that it has. */
  private static final Script ECHO =
      peer ->
          peer.readRequest()
              .respond(
                  "200 OK",
                  """
                  {"message":"<all>","data":{"id":4711,"phone_number":"<phone>","variables":{"name":"<all>"},
                  "status":"<phone>","campaign":{"id":7,"name":"<token> <variable>"},"<phone>":"<all>",
                  "secondary_contacts":[{"phone_number":"<phone>","variables":[{"name":"<all>"}]}]}}"""
                      .replace("<all>", Canary.ALL)
                      .replace("<phone>", Canary.PHONE)
                      .replace("<token>", Canary.TOKEN)
                      .replace("<variable>", Canary.VARIABLE));

  private static AutocallsClient client(int port) {
    return AutocallsClient.builder()
        .baseUrl("http://localhost:" + port + "/api")
        .token(Canary.TOKEN)
        .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(5), Duration.ofSeconds(1)))
        .logger(System.getLogger("ai.autocalls.test"))
        .build();
  }

  private static String allLogOf(Script script, String level) throws IOException {
    try (CapturedLog log = new CapturedLog();
        FaultServer provider = new FaultServer(script);
        AutocallsClient client = client(provider.port())) {
      Logger.getLogger("ai.autocalls").setLevel(Level.parse(level));
      client.createLead(REQUEST);
      return log.text();
    }
  }

  /** Without the lines of OkHttp, and without what changes from run to run. */
  private static List<String> logOf(Script script, String level) throws IOException {
    return allLogOf(script, level)
        .lines()
        .filter(line -> line.contains("attempt "))
        .map(line -> line.replaceAll(":\\d+/", ":<port>/").replaceAll("\\d+ ms", "<n> ms"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALL", "FINER", "FINE", "INFO", "WARNING"})
  void showsNoSecretAtAnyLevel(String level) throws IOException {
    Canary.assertNotIn(allLogOf(ECHO, level));
  }

  @Test
  void showsAtTraceWhatWasSentAndReceived() throws IOException {
    assertThat(logOf(inTurn("200 OK"), "FINER"))
        .containsExactly(
            "FINER attempt 1: POST http://localhost:<port>/api/user/lead begins:"
                + " CreateLeadRequest[phoneNumber=***, campaignId=7, variables=***,"
                + " allowDupplicate=null, secondaryContacts=[SecondaryContactRequest["
                + "phoneNumber=***, variables=***, additionalFields=[]]], additionalFields=[]]",
            "FINE attempt 1: POST http://localhost:<port>/api/user/lead got status 200 in <n> ms",
            "FINER attempt 1: POST http://localhost:<port>/api/user/lead got"
                + " Lead[id=4711, campaignId=null, phoneNumber=null, variables=null, status=null,"
                + " createdAt=null, updatedAt=null, campaign=null, secondaryContacts=null,"
                + " unknownFields=[]]");
  }

  @Test
  void showsFailuresAsWarningsAndSuccessesNotAboveDebug() throws IOException {
    assertThat(logOf(inTurn("429 No\r\nRetry-After: 0", "200 OK"), "INFO"))
        .containsExactly(
            "WARNING attempt 1: POST http://localhost:<port>/api/user/lead failed after <n> ms,"
                + " next attempt in <n> ms: REJECTED: the provider responded with 429. This request created"
                + " no lead; wait before the next attempt.");
  }

  @Test
  void isSilentUnlessALoggerIsSet() throws IOException {
    try (CapturedLog log = new CapturedLog();
        FaultServer provider = new FaultServer(inTurn("200 OK", "500 No"));
        AutocallsClient client =
            AutocallsClient.builder()
                .baseUrl("http://localhost:" + provider.port())
                .token(Canary.TOKEN)
                .build()) {
      client.createLead(REQUEST);
      assertThatThrownBy(() -> client.createLead(REQUEST)).isInstanceOf(ServerException.class);
      assertThat(log.text()).doesNotContain("attempt");
    }
  }
}
