package ai.autocalls.lead.contract.pact;

import static ai.autocalls.lead.contract.pact.LeadInteraction.CAMPAIGN_ID;
import static ai.autocalls.lead.contract.pact.LeadInteraction.CONSUMER;
import static ai.autocalls.lead.contract.pact.LeadInteraction.PROVIDER;
import static ai.autocalls.lead.contract.pact.LeadInteraction.client;
import static ai.autocalls.lead.contract.pact.LeadInteraction.refused;
import static ai.autocalls.lead.contract.pact.ListInteraction.interaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.ApiException;
import ai.autocalls.lead.client.ForbiddenException;
import ai.autocalls.lead.client.LeadQuery;
import ai.autocalls.lead.client.RateLimitedException;
import ai.autocalls.lead.client.ServerException;
import ai.autocalls.lead.client.UnauthorizedException;
import ai.autocalls.lead.client.ValidationException;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each refusal of the list that the contract names, and the exception that the client makes. */
@PactConsumerTest
@PactTestFor(providerName = PROVIDER)
class RefusedListPactTest {
  @Pact(consumer = CONSUMER)
  V4Pact refusedToken(PactBuilder pact) {
    return refusal(pact, ProviderStates.TOKEN_NOT_VALID, 401, message("Unauthenticated."));
  }

  @Test
  @PactTestFor(pactMethod = "refusedToken")
  void status401BecomesUnauthorizedException(MockServer server) {
    assertThat(failure(server, UnauthorizedException.class).providerMessage())
        .isEqualTo("Unauthenticated.");
  }

  @Pact(consumer = CONSUMER)
  V4Pact foreignCampaign(PactBuilder pact) {
    return refusal(
        pact, ProviderStates.FOREIGN_CAMPAIGN, 403, message("This action is not allowed."));
  }

  @Test
  @PactTestFor(pactMethod = "foreignCampaign")
  void status403BecomesForbiddenException(MockServer server) {
    assertThat(failure(server, ForbiddenException.class).providerMessage())
        .isEqualTo("This action is not allowed.");
  }

  @Pact(consumer = CONSUMER)
  V4Pact refusedFields(PactBuilder pact) {
    return refusal(
        pact, ProviderStates.FIELDS_REFUSED, 422, message("The given data was invalid."));
  }

  @Test
  @PactTestFor(pactMethod = "refusedFields")
  void status422BecomesValidationException(MockServer server) {
    assertThat(failure(server, ValidationException.class).providerMessage())
        .isEqualTo("The given data was invalid.");
  }

  @Pact(consumer = CONSUMER)
  V4Pact tooManyRequests(PactBuilder pact) {
    return refusal(
        pact,
        ProviderStates.REQUESTS_LIMITED,
        429,
        body -> {
          body.stringType("message", "Too Many Attempts.");
          body.integerType("retry_after", 60);
        });
  }

  @Test
  @PactTestFor(pactMethod = "tooManyRequests")
  void status429BecomesRateLimitedException(MockServer server) {
    assertThat(failure(server, RateLimitedException.class).retryAfter())
        .isEqualTo(Duration.ofSeconds(60));
  }

  @Pact(consumer = CONSUMER)
  V4Pact serverFails(PactBuilder pact) {
    return refusal(pact, ProviderStates.SERVER_FAILS, 500, message("Server Error"));
  }

  @Test
  @PactTestFor(pactMethod = "serverFails")
  void status500BecomesServerException(MockServer server) {
    assertThat(failure(server, ServerException.class).providerMessage()).isEqualTo("Server Error");
  }

  @Pact(consumer = CONSUMER)
  V4Pact proxyFails(PactBuilder pact) {
    return html(pact, ProviderStates.PROXY_FAILS, 502);
  }

  @Test
  @PactTestFor(pactMethod = "proxyFails")
  void htmlFromTheProxyBecomesServerException(MockServer server) {
    assertThat(failure(server, ServerException.class).status()).isEqualTo(502);
  }

  @Pact(consumer = CONSUMER)
  V4Pact serverUnavailable(PactBuilder pact) {
    return html(pact, ProviderStates.SERVER_UNAVAILABLE, 503);
  }

  @Test
  @PactTestFor(pactMethod = "serverUnavailable")
  void status503BecomesServerException(MockServer server) {
    assertThat(failure(server, ServerException.class).status()).isEqualTo(503);
  }

  @Pact(consumer = CONSUMER)
  V4Pact proxyTimesOut(PactBuilder pact) {
    return html(pact, ProviderStates.PROXY_TIMES_OUT, 504);
  }

  @Test
  @PactTestFor(pactMethod = "proxyTimesOut")
  void status504BecomesServerException(MockServer server) {
    assertThat(failure(server, ServerException.class).status()).isEqualTo(504);
  }

  private static V4Pact html(PactBuilder pact, String state, int status) {
    return refusal(
        pact, state, response -> response.status(status).header("Content-Type", "text/html"));
  }

  private static V4Pact refusal(
      PactBuilder pact, String state, int status, Consumer<LambdaDslObject> body) {
    return refusal(pact, state, refused(status, body));
  }

  private static V4Pact refusal(
      PactBuilder pact, String state, Consumer<HttpResponseBuilder> response) {
    return interaction(
        pact.given(state, Map.of(ProviderStates.CAMPAIGN_ID, CAMPAIGN_ID)),
        "the leads of a campaign while " + state,
        ListInteraction::ofCampaign,
        response);
  }

  private static Consumer<LambdaDslObject> message(String text) {
    return body -> body.stringType("message", text);
  }

  private static <E extends ApiException> E failure(MockServer server, Class<E> type) {
    try (var client = client(server)) {
      return catchThrowableOfType(
          type, () -> client.listLeads(LeadQuery.builder().campaignId(CAMPAIGN_ID).build()));
    }
  }
}
