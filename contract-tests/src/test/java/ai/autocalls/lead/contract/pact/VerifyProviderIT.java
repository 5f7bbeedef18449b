package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.sandbox.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Verification against a broker, whose rules are those of {@link BrokerModel}. */
@Timeout(120)
class VerifyProviderIT extends BrokerVerification {
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
            "38 passed, 0 failed, 0 not run",
            "Published to the broker: autocalls-lead-client is verified",
            "broker   The pact of autocalls-lead-client (1) is verified because it is selected by")
        .doesNotContain("broker-token");
    assertThat(broker.results())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.path("success").asBoolean()).isTrue();
              assertThat(result.path("providerApplicationVersion").asText()).isEqualTo("1.2.3");
              assertThat(result.path("testResults")).hasSize(38);
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
            "40 passed, 0 failed, 0 not run",
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
            "12 passed, 0 failed, 26 not run",
            "Not published: autocalls-lead-client, since 26 of its interactions were not run");
    assertThat(broker.results()).isEmpty();
  }
}
