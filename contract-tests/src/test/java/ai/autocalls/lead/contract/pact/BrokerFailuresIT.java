package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures of a broker: each is one line that names the cause, and no lead is made. */
@Timeout(120)
class BrokerFailuresIT extends BrokerVerification {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | refuses the credentials (401); check those in the environment",
        "400 | refuses the credentials (400); check those in the environment, whether it takes a"
            + " token or a user name",
        "403 | refuses the credentials (403)",
        "503 | responds with 503: under maintenance; try again later",
        "302 | responds with 302, a redirect, which is not followed with credentials",
        "404 | responds with 404",
      })
  void aStatusOfTheBrokerIsOneLineThatNamesTheCause(int status, String cause) throws IOException {
    BrokerServer elsewhere = new BrokerServer();
    try (elsewhere) {
      broker.script(
          "/",
          exchange -> {
            exchange.getResponseHeaders().add("Location", elsewhere.url() + "/");
            BrokerServer.responding(status, "application/json", "{\"error\":\"under maintenance\"}")
                .to(exchange);
          });

      assertOneLine(verify(Map.of("PACT_BROKER_TOKEN", "a-token"), Map.of()), cause);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void whatIsNotABrokerIsOneLineThatNamesTheCause() throws IOException {
    broker.script("/", BrokerServer.responding(200, "text/html", "<h1>Log in</h1>"));
    assertOneLine(
        verify(Map.of(), Map.of()), "does not respond as a broker does", "but got 'text/html'");

    broker.close();
    assertOneLine(verify(Map.of(), Map.of()), "cannot be reached; check PACT_BROKER_BASE_URL");
  }

  @Test
  void aBrokerThatFailsLaterIsOneLineThatNamesTheCause() throws IOException {
    publishReviewedPact();
    broker.script(
        "/pacts/provider/autocalls-lead-api/pact-version",
        BrokerServer.responding(503, "text/html", "<h1>Down</h1>"));

    assertOneLine(verify(Map.of(), Map.of()), "responds with 503; try again later");
  }

  @Test
  void aResultThatIsNotTakenFailsTheRunWithTheCause() throws IOException {
    broker.publish("partner-v2", "1", "main", pact("partner-v2", "2.0.0"));
    String results = URI.create(broker.pactUrl("partner-v2", "1")) + "/verification-results";
    broker.script(
        URI.create(results).getPath(), BrokerServer.responding(500, "text/plain", "broken"));

    Verification run = verify(Map.of(), Map.of(PUBLISH, "true", VERSION, "1"));

    assertThat(run.report()).contains("1 passed, 0 failed").doesNotContain("Published to");
    assertThat(run.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure)
                  .hasMessageStartingWith("The broker did not take the result for partner-v2: ")
                  .hasMessageContaining("responds with 500");
              assertThat(failure.getStackTrace()).isEmpty();
            });
  }

  /** Links of the broker decide where requests go, but not where credentials go. */
  @Test
  void theCredentialsGoToNoOtherHost() throws IOException {
    try (BrokerServer elsewhere = new BrokerServer()) {
      broker.script(
          "/",
          BrokerServer.responding(
              200,
              "application/hal+json",
              "{\"_links\":{\"pb:provider-pacts-for-verification\":{\"href\":\"%s/x\"}}}"
                  .formatted(elsewhere.url())));

      assertOneLine(
          verify(Map.of("PACT_BROKER_TOKEN", "a-token"), Map.of()),
          "links to another host, where the credentials do not belong");
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pact.verifier.publishResults=true",
        "pact.verifier.publishResults=true pact.provider.version=1 pact.verifier.buildUrl=build-7",
        "pactbroker.enablePending=true",
        "pact.filter.pacturl=http://192.0.2.1/pact",
        "provider.base-url=http://192.0.2.1/api",
      })
  void aWrongSettingIsFoundBeforeTheFirstRequest(String settings) throws IOException {
    publishReviewedPact();
    Map<String, String> properties = new HashMap<>();
    for (String setting : settings.split(" ")) {
      properties.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }

    Verification run = verify(Map.of(), properties);

    assertThat(run.failed()).isEqualTo(1);
    assertThat(run.failures().get(0).getStackTrace()).isEmpty();
    assertThat(broker.requests()).isEmpty();
    assertThat(sandbox.requests()).isEmpty();
  }

  private void assertOneLine(Verification run, String... cause) {
    assertThat(run.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.getMessage())
                  .startsWith("Broker " + broker.url() + " ")
                  .contains(cause)
                  .doesNotContain("a-token", "\n");
              assertThat(failure.getStackTrace()).isEmpty();
              assertThat(failure.getCause()).isNull();
            });
    assertThat(sandbox.requests()).isEmpty();
  }
}
