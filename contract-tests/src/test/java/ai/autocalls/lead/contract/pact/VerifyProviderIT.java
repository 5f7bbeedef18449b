package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verification against a broker, whose rules are those of {@link BrokerModel}. */
@Timeout(120)
class VerifyProviderIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PUBLISH = "pact.verifier.publishResults";
  private static final String VERSION = "pact.provider.version";
  private static final String BRANCH = "pact.provider.branch";

  private Sandbox sandbox;
  private BrokerServer broker;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.builder().token(Fault.TOKEN).campaign(9, "Autumn").pactStates().start();
    broker = new BrokerServer();
  }

  @AfterEach
  void stop() {
    sandbox.close();
    broker.close();
  }

  @Test
  void verifiesWhatTheBrokerHasAndPublishesTheResult() throws IOException {
    broker.requireAuthorization("Bearer broker-token");
    publishReviewedPact();

    Verification run =
        verify(
            Map.of("PACT_BROKER_TOKEN", "broker-token"),
            Map.of(PUBLISH, "true", VERSION, "1.2.3", BRANCH, "main"));

    assertThat(run.failures()).isEmpty();
    assertThat(run.report())
        .contains(
            "passed   autocalls-lead-client - a lead with only the required fields",
            "26 passed, 0 failed, 0 not run",
            "Published to the broker: autocalls-lead-client is verified",
            "broker   The pact of autocalls-lead-client (1) is verified because it is selected by")
        .doesNotContain("broker-token");
    assertThat(broker.results())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.path("success").asBoolean()).isTrue();
              assertThat(result.path("providerApplicationVersion").asText()).isEqualTo("1.2.3");
              assertThat(result.path("testResults")).hasSize(26);
            });
    assertThat(broker.model().branchOf(new BrokerModel.Version("autocalls-lead-api", "1.2.3")))
        .isEqualTo("main");
  }

  @Test
  void publishesAFailureWithItsInteraction() throws IOException {
    restart(builder -> builder.around(Fault.ID_AS_STRING));
    publishReviewedPact();

    Verification run = verify(Map.of(), Map.of(PUBLISH, "true", VERSION, "1.2.3"));

    assertThat(run.report()).contains("Published to the broker: autocalls-lead-client is not");
    JsonNode result = broker.results().get(0);
    assertThat(result.path("success").asBoolean()).isFalse();
    assertThat(result.toString()).contains("$.data.id", "\"interactionId\":\"id-");
  }

  @Test
  void pactsOfEveryVersionAreVerifiedInOneRun() throws IOException {
    broker.publish("partner-v2", "1", "main", pact("partner-v2", "2.0.0"));
    broker.publish("partner-v3", "1", "main", pact("partner-v3", "3.0.0"));
    publishReviewedPact();

    Verification run = verify(Map.of(), Map.of(PUBLISH, "true", VERSION, "1"));

    assertThat(run.failures()).isEmpty();
    assertThat(run.report())
        .contains(
            "passed   partner-v2 - a lead",
            "passed   partner-v3 - a lead",
            "passed   autocalls-lead-client - a lead with only the required fields",
            "28 passed, 0 failed, 0 not run",
            "Published to the broker: partner-v2 is verified",
            "Published to the broker: partner-v3 is verified",
            "Published to the broker: autocalls-lead-client is verified");
    assertThat(sandbox.requests().toString()).doesNotContain("12025550123");
  }

  @Test
  void onePactThatCannotBeReadStopsNoOther() throws IOException {
    ObjectNode broken = (ObjectNode) MAPPER.readTree(pact("partner-broken", "4.0"));
    ((ObjectNode) broken.at("/interactions/0")).put("type", "Telegram");
    broker.publish("partner-broken", "1", "main", broken.toString());
    broker.publish("partner-v2", "1", "main", pact("partner-v2", "2.0.0"));

    Verification run = verify(Map.of(), Map.of());

    assertThat(run.report()).contains("passed   partner-v2 - a lead", "1 passed, 0 failed");
    assertThat(run.messages())
        .singleElement()
        .asString()
        .startsWith("Pact between partner-broken (1) and autocalls-lead-api is not a pact that");
  }

  @Test
  void aFailureOfAPendingPactIsReportedAndTheBuildPasses() throws IOException {
    restart(builder -> builder.around(Fault.ID_AS_STRING));
    broker.publish("partner-v2", "1", "main", pact("partner-v2", "2.0.0"));

    Verification run = verify(Map.of(), Map.of(PUBLISH, "true", VERSION, "1", BRANCH, "feature"));

    assertThat(run.failures()).isEmpty();
    assertThat(run.report())
        .contains(
            "pending  partner-v2 - a lead",
            "- $.data.id: ",
            "0 passed, 0 failed, 0 not run, 1 pending failed, which fails no build",
            "Published to the broker: partner-v2 is not honoured");
    assertThat(verify(Map.of(), Map.of()).messages())
        .as("without a branch nothing is pending")
        .singleElement()
        .asString()
        .contains("Not honoured: partner-v2 - a lead: $.data.id");
    assertThat(
            verify(Map.of(), Map.of(BRANCH, "feature", "pactbroker.enablePending", "false"))
                .failures())
        .hasSize(1);
  }

  @Test
  void whatOnceWasVerifiedIsNoLongerPending() throws IOException {
    broker.publish("partner-v2", "1", "main", pact("partner-v2", "2.0.0"));
    verify(Map.of(), Map.of(PUBLISH, "true", VERSION, "1", BRANCH, "main"));
    restart(builder -> builder.around(Fault.ID_AS_STRING));

    Verification run = verify(Map.of(), Map.of(BRANCH, "main"));

    assertThat(run.messages()).singleElement().asString().contains("Not honoured: partner-v2");
  }

  @Test
  void workInProgressIsVerifiedWhenItIsAskedFor() throws IOException {
    publishReviewedPact();
    broker.publish("partner-v2", "1", "experiment", pact("partner-v2", "2.0.0"));

    assertThat(verify(Map.of(), Map.of(BRANCH, "main")).report()).doesNotContain("partner-v2");
    assertThat(
            verify(
                    Map.of(),
                    Map.of(BRANCH, "main", "pactbroker.includeWipPactsSince", "2026-01-01"))
                .report())
        .contains("passed   partner-v2 - a lead", "it is work in progress");
  }

  @Test
  void noPactsIsAFailureThatNamesTheSelectorsUnlessAskedOtherwise() throws IOException {
    broker.publish("partner-v2", "1", "feature", pact("partner-v2", "2.0.0"));

    assertThat(verify(Map.of(), Map.of()).failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure)
                  .hasMessageContaining(
                      "has no pact with autocalls-lead-api for the consumer version selectors"
                          + " [{\"mainBranch\":true},{\"deployedOrReleased\":true}]");
              assertThat(failure.getStackTrace()).isEmpty();
            });
    assertThat(
            verify(
                    Map.of(),
                    Map.of(
                        "pactbroker.consumerversionselectors.rawjson", "[{\"branch\":\"none\"}]"))
                .messages())
        .singleElement()
        .asString()
        .contains("[{\"branch\":\"none\"}]");
    Verification ignored = verify(Map.of(), Map.of("provider.ignore-no-pacts", "true"));
    assertThat(ignored.failures()).isEmpty();
    assertThat(ignored.skipped()).isEqualTo(1);
    assertThat(
            verify(
                    Map.of(),
                    Map.of(
                        "pactbroker.consumerversionselectors.rawjson",
                        "[{\"branch\":\"feature\"}]"))
                .report())
        .contains("passed   partner-v2 - a lead");
    assertThat(sandbox.requests()).hasSizeLessThan(3);
  }

  @Test
  void aFilterThatMatchesNothingIsAFailure() throws IOException {
    publishReviewedPact();

    assertThat(verify(Map.of(), Map.of("pact.filter.description", "nothing")).messages())
        .containsExactly("No interaction's description matches -Dpact.filter.description=nothing.");
  }

  /** What a webhook hands over, by either of Pact's names. */
  @Test
  void aWebhooksPactIsVerifiedInPlaceOfTheSelected() throws IOException {
    publishReviewedPact();
    broker.publish("partner-v2", "7", "feature", pact("partner-v2", "2.0.0"));
    String url = broker.pactUrl("partner-v2", "7");

    Verification byEnvironment =
        verify(
            Map.of("PACT_WEBHOOK_CALLBACK_URL", url),
            Map.of(PUBLISH, "true", VERSION, "deployed-1", BRANCH, "main"));
    Verification byProperty = verify(Map.of(), Map.of("pact.filter.pacturl", url));

    for (Verification run : List.of(byEnvironment, byProperty)) {
      assertThat(run.failures()).isEmpty();
      assertThat(run.report())
          .contains("passed   partner-v2 - a lead", "1 passed, 0 failed, 0 not run");
    }
    assertThat(broker.results())
        .extracting(result -> result.path("providerApplicationVersion").asText())
        .containsExactly("deployed-1");
    assertThat(broker.requests()).noneMatch(request -> request.contains("for-verification"));
  }

  @Test
  void nothingIsPublishedThatSpeaksForWhatWasNotRun() throws IOException {
    publishReviewedPact();

    Verification run =
        Verification.run(
            Map.of(
                "provider.base-url",
                sandbox.baseUrl(),
                "provider.campaign-id",
                "9",
                PUBLISH,
                "true",
                VERSION,
                "1"),
            Map.of("PACT_BROKER_BASE_URL", broker.url(), "LEAD_CONTRACT_TOKEN", Fault.TOKEN));

    assertThat(run.failures()).isEmpty();
    assertThat(run.report())
        .contains(
            "10 passed, 0 failed, 16 not run",
            "Not published: autocalls-lead-client, since 16 of its interactions were not run");
    assertThat(broker.results()).isEmpty();
  }

  /** Each is one line that names the cause, without a stack trace, and no lead is made. */
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
      broker.answer(
          "/",
          exchange -> {
            exchange.getResponseHeaders().add("Location", elsewhere.url() + "/");
            BrokerServer.answering(status, "application/json", "{\"error\":\"under maintenance\"}")
                .to(exchange);
          });

      assertOneLine(verify(Map.of("PACT_BROKER_TOKEN", "a-token"), Map.of()), cause);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void whatIsNotABrokerIsOneLineThatNamesTheCause() throws IOException {
    broker.answer("/", BrokerServer.answering(200, "text/html", "<h1>Log in</h1>"));
    assertOneLine(
        verify(Map.of(), Map.of()), "does not respond as a broker does", "but got 'text/html'");

    broker.close();
    assertOneLine(verify(Map.of(), Map.of()), "cannot be reached; check PACT_BROKER_BASE_URL");
  }

  @Test
  void aBrokerThatFailsLaterIsOneLineThatNamesTheCause() throws IOException {
    publishReviewedPact();
    broker.answer(
        "/pacts/provider/autocalls-lead-api/pact-version",
        BrokerServer.answering(503, "text/html", "<h1>Down</h1>"));

    assertOneLine(verify(Map.of(), Map.of()), "responds with 503; try again later");
  }

  @Test
  void aResultThatIsNotTakenFailsTheRunWithTheCause() throws IOException {
    broker.publish("partner-v2", "1", "main", pact("partner-v2", "2.0.0"));
    String results = URI.create(broker.pactUrl("partner-v2", "1")) + "/verification-results";
    broker.answer(
        URI.create(results).getPath(), BrokerServer.answering(500, "text/plain", "broken"));

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
      broker.answer(
          "/",
          BrokerServer.answering(
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

  private void restart(UnaryOperator<SandboxBuilder> description) {
    sandbox.close();
    sandbox =
        description
            .apply(Sandbox.builder().token(Fault.TOKEN).campaign(9, "Autumn").pactStates())
            .start();
  }

  private void publishReviewedPact() throws IOException {
    broker.publish(
        "autocalls-lead-client", "1", "main", Files.readString(Path.of("pacts", PactFile.NAME)));
  }

  private Verification verify(Map<String, String> environment, Map<String, String> properties) {
    Map<String, String> all = new HashMap<>();
    all.put("provider.base-url", sandbox.baseUrl());
    all.put("provider.states-url", sandbox.statesUrl());
    all.putAll(properties);
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("PACT_BROKER_BASE_URL", broker.url());
    variables.put("LEAD_CONTRACT_TOKEN", Fault.TOKEN);
    return Verification.run(all, variables);
  }

  /** A partner's pact of an older version, which has neither states' values nor matchers on all. */
  private static String pact(String consumer, String version) {
    return """
    {"consumer": {"name": "%s"}, "provider": {"name": "autocalls-lead-api"},
     "interactions": [{
       "description": "a lead",
       "request": {"method": "POST", "path": "/user/lead",
         "headers": {"Authorization": "Bearer %s", "Content-Type": "application/json"},
         "body": {"phone_number": "+12025550123", "campaign_id": 9}},
       "response": {"status": 200,
         "body": {"data": {"id": 1, "phone_number": "+12025550123"}},
         "matchingRules": %s}}],
     "metadata": {"pactSpecification": {"version": "%s"}}}\
    """
        .formatted(
            consumer,
            Fault.TOKEN,
            version.startsWith("2")
                ? "{\"$.body.data.id\": {\"match\": \"type\"}}"
                : "{\"body\": {\"$.data.id\": {\"matchers\": [{\"match\": \"integer\"}]}}}",
            version);
  }
}
