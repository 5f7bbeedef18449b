package ai.autocalls.lead.contract.pact;

import static ai.autocalls.lead.contract.pact.LeadInteraction.CAMPAIGN_ID;
import static ai.autocalls.lead.contract.pact.LeadInteraction.CONSUMER;
import static ai.autocalls.lead.contract.pact.LeadInteraction.PHONE;
import static ai.autocalls.lead.contract.pact.LeadInteraction.PROVIDER;
import static ai.autocalls.lead.contract.pact.LeadInteraction.client;
import static ai.autocalls.lead.contract.pact.LeadInteraction.interaction;
import static ai.autocalls.lead.contract.pact.LeadInteraction.refused;
import static ai.autocalls.lead.contract.pact.LeadInteraction.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.ApiException;
import ai.autocalls.lead.client.ForbiddenException;
import ai.autocalls.lead.client.NotFoundException;
import ai.autocalls.lead.client.RateLimitedException;
import ai.autocalls.lead.client.ServerException;
import ai.autocalls.lead.client.UnauthorizedException;
import ai.autocalls.lead.client.ValidationException;
import ai.autocalls.lead.model.CreateLeadRequest;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each refusal that sibling endpoints show, and the exception that the client makes of it. */
@PactConsumerTest
@PactTestFor(providerName = PROVIDER)
class RefusedLeadPactTest {
  /** Fills the request's placeholder where the state itself gives no campaign. */
  private static final Map<String, Object> CAMPAIGN =
      Map.of(ProviderStates.CAMPAIGN_ID, CAMPAIGN_ID);

  @Pact(consumer = CONSUMER)
  V4Pact malformedNumber(PactBuilder pact) {
    return refusal(
        pact, ProviderStates.NUMBER_REFUSED, 400, message("Invalid phone number format"));
  }

  @Test
  @PactTestFor(pactMethod = "malformedNumber")
  void status400BecomesApiExceptionWithItsMessage(MockServer server) {
    assertSays(failure(server, ApiException.class), 400, "Invalid phone number format");
  }

  @Pact(consumer = CONSUMER)
  V4Pact refusedToken(PactBuilder pact) {
    return refusal(pact, ProviderStates.TOKEN_NOT_VALID, 401, message("Unauthenticated."));
  }

  @Test
  @PactTestFor(pactMethod = "refusedToken")
  void status401BecomesUnauthorizedException(MockServer server) {
    assertSays(failure(server, UnauthorizedException.class), 401, "Unauthenticated.");
  }

  @Pact(consumer = CONSUMER)
  V4Pact noBalance(PactBuilder pact) {
    return refusal(pact, ProviderStates.NO_BALANCE, 402, message("Insufficient balance."));
  }

  @Test
  @PactTestFor(pactMethod = "noBalance")
  void status402BecomesApiExceptionWithItsMessage(MockServer server) {
    assertSays(failure(server, ApiException.class), 402, "Insufficient balance.");
  }

  @Pact(consumer = CONSUMER)
  V4Pact foreignCampaign(PactBuilder pact) {
    return refusal(
        pact, ProviderStates.FOREIGN_CAMPAIGN, 403, unsuccessful("This action is not allowed."));
  }

  @Test
  @PactTestFor(pactMethod = "foreignCampaign")
  void status403BecomesForbiddenException(MockServer server) {
    assertSays(failure(server, ForbiddenException.class), 403, "This action is not allowed.");
  }

  @Pact(consumer = CONSUMER)
  V4Pact unknownCampaign(PactBuilder pact) {
    return refusal(pact, ProviderStates.CAMPAIGN_MISSING, 404, unsuccessful("Campaign not found."));
  }

  @Test
  @PactTestFor(pactMethod = "unknownCampaign")
  void status404BecomesNotFoundException(MockServer server) {
    assertSays(failure(server, NotFoundException.class), 404, "Campaign not found.");
  }

  @Pact(consumer = CONSUMER)
  V4Pact conflict(PactBuilder pact) {
    return refusal(
        pact,
        ProviderStates.CONFLICT,
        409,
        body -> body.stringType("error", "The request conflicts with an existing record."));
  }

  @Test
  @PactTestFor(pactMethod = "conflict")
  void status409BecomesApiExceptionWithItsError(MockServer server) {
    String error = "The request conflicts with an existing record.";
    assertSays(failure(server, ApiException.class), 409, error);
  }

  @Pact(consumer = CONSUMER)
  V4Pact refusedFields(PactBuilder pact) {
    return refusal(
        pact,
        ProviderStates.FIELDS_REFUSED,
        422,
        body -> {
          body.stringType("message", "The given data was invalid.");
          body.object(
              "errors",
              errors ->
                  errors.array(
                      "phone_number",
                      reasons -> reasons.stringType("The phone number is not in service.")));
        });
  }

  @Test
  @PactTestFor(pactMethod = "refusedFields")
  void status422BecomesValidationExceptionThatNamesTheFields(MockServer server) {
    assertThat(failure(server, ValidationException.class).fieldErrors())
        .isEqualTo(Map.of("phone_number", List.of("The phone number is not in service.")));
  }

  @Pact(consumer = CONSUMER)
  V4Pact refusedAsAWhole(PactBuilder pact) {
    return refusal(
        pact,
        ProviderStates.LEAD_REFUSED,
        422,
        body -> {
          body.booleanType("success", false);
          body.stringType("error", "The lead could not be created.");
          body.stringType("error_code", "lead_refused");
        });
  }

  @Test
  @PactTestFor(pactMethod = "refusedAsAWhole")
  void codedErrorBecomesValidationExceptionWithItsCode(MockServer server) {
    assertThat(failure(server, ValidationException.class).errorCode()).isEqualTo("lead_refused");
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
    assertSays(failure(server, ServerException.class), 500, "Server Error");
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
    return interaction(
        pact.given(state, CAMPAIGN),
        description(state),
        request(sent -> {}),
        response -> response.status(status).header("Content-Type", "text/html"));
  }

  private static V4Pact refusal(
      PactBuilder pact, String state, int status, Consumer<LambdaDslObject> body) {
    return interaction(
        pact.given(state, CAMPAIGN),
        description(state),
        request(sent -> {}),
        refused(status, body));
  }

  private static String description(String state) {
    return "a lead while " + state;
  }

  private static Consumer<LambdaDslObject> message(String text) {
    return body -> body.stringType("message", text);
  }

  private static Consumer<LambdaDslObject> unsuccessful(String text) {
    return body -> {
      body.stringType("message", text);
      body.booleanType("success", false);
    };
  }

  private static void assertSays(ApiException failure, int status, String message) {
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.providerMessage()).isEqualTo(message);
  }

  private static <E extends ApiException> E failure(MockServer server, Class<E> type) {
    var lead = CreateLeadRequest.builder().phoneNumber(PHONE).campaignId(CAMPAIGN_ID).build();
    try (var client = client(server)) {
      return catchThrowableOfType(type, () -> client.createLead(lead));
    }
  }
}
