package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxBuilder;
import ai.autocalls.lead.contract.sandbox.SandboxRequest;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Providers as they are met in the field: without hooks for states, and with phones behind them.
 */
@Timeout(120)
class ProviderVerificationIT {
  private static final String OWN = "+12025550199";
  private static final String CONSUMER = LeadInteraction.CONSUMER + " - ";
  private static final JsonNode PACT = PactFile.read(Path.of("pacts", PactFile.NAME));

  @TempDir private Path directory;

  /** The interactions that need no more than a campaign and a token. */
  private static final List<String> WITHOUT_HOOKS =
      List.of(
          "a lead that says allow_dupplicate false",
          "a lead whose variables are nested and not all text",
          "a lead whose variables hold unicode",
          "a lead with a hundred long variables",
          "a lead with empty variables and no secondary contact",
          "a lead with one secondary contact that has no variables",
          "a lead with one secondary contact whose variables are empty",
          "a lead with only the required fields",
          "a lead with variables, secondary contacts and allow_dupplicate",
          "a lead while the token is not valid",
          "the leads of days on which none was created",
          "the leads of a campaign while the token is not valid");

  @Test
  void aProviderWithoutHooksIsCheckedForWhatNeedsNoneAndTheRestIsNotRun() {
    try (Sandbox sandbox = sandbox().start()) {
      Verification verification = verified(sandbox, PACT, Map.of());

      assertThat(verification.failures()).isEmpty();
      assertThat(verification.passed()).isEqualTo(12);
      for (String interaction : WITHOUT_HOOKS) {
        assertThat(verification.report()).contains("passed   " + CONSUMER + interaction);
      }
      assertThat(verification.report())
          .contains(
              "not run  " + CONSUMER + "a lead while requests are limited",
              "the provider has no hook for the state 'requests are limited'; name one with"
                  + " -Dprovider.states-url",
              "/api: 12 passed, 0 failed, 26 not run",
              "Leads made: 9, ids 1 2 ");
      assertThat(sandbox.requests()).hasSize(12);
    }
  }

  @Test
  void noNumberOfThePactIsDialled() {
    try (Sandbox sandbox = sandbox().start()) {
      verified(sandbox, PACT, Map.of());

      assertThat(sandbox.requests())
          .isNotEmpty()
          .allSatisfy(
              request -> assertThat(request.query() + text(request)).doesNotContain("1202555"));
      assertThat(sandbox.requests())
          .filteredOn(request -> request.method().equals("POST"))
          .isNotEmpty()
          .allSatisfy(request -> assertThat(text(request)).contains("+999"));
    }
  }

  @Test
  void noGeneratorOfAPactMakesANumberUp() {
    ObjectNode pact = PACT.deepCopy();
    JsonNode one = pact.path("interactions").path(0);
    ((ObjectNode) one.at("/request/generators/body"))
        .putObject("$.phone_number")
        .put("type", "Regex")
        .put("regex", "\\+1202555\\d{4}");
    pact.putArray("interactions").add(one);

    try (Sandbox sandbox = sandbox().anyCampaign().pactStates().start()) {
      Verification verification =
          verified(sandbox, pact, Map.of("provider.states-url", sandbox.statesUrl()));

      assertThat(verification.failures()).isEmpty();
      assertThat(text(sandbox.requests().get(sandbox.requests().size() - 1)))
          .contains("+999")
          .doesNotContain("+1202555");
    }
  }

  @Test
  void aNumberThatCannotBeReplacedIsNotSent() {
    ObjectNode asNumber = (ObjectNode) only("a lead with only").deepCopy();
    ((ObjectNode) asNumber.at("/interactions/0/request/body/content"))
        .put("phone_number", 12025550123L);
    ObjectNode asForm = (ObjectNode) only("a lead with only").deepCopy();
    ((ObjectNode) asForm.at("/interactions/0/request/body"))
        .put("content", "phone_number=%2B12025550123")
        .put("contentType", "application/x-www-form-urlencoded");

    for (JsonNode pact : List.of(asNumber, asForm)) {
      try (Sandbox sandbox = sandbox().start()) {
        Verification verification = verified(sandbox, pact, Map.of());

        assertThat(sandbox.requests()).isEmpty();
        assertThat(verification.report()).contains("cannot be replaced by one of your own");
        assertThat(verification.messages())
            .singleElement()
            .asString()
            .startsWith("No interaction was run, so nothing is verified");
      }
    }
  }

  @Test
  void aLiveRunDialsOwnNumbersOnlyAndSendsNamedVariablesOnly() {
    Map<String, String> live =
        Map.of(
            "provider.live", "true",
            "provider.phone-number", OWN,
            "provider.variable", "customer_name, email");
    JsonNode pact = only("a lead with", "a lead that says", "a lead whose variables hold");
    try (Sandbox sandbox = sandbox().start()) {
      Verification verification = verified(sandbox, pact, live);

      assertThat(verification.failures()).isEmpty();
      assertThat(verification.report())
          .contains(
              "- live, its lead may be a duplicate of another's, and it does not allow that",
              "- live, variables are sent only when they are named, and variable_0 is not; see"
                  + " -Dprovider.variable",
              "6 passed, 0 failed, 2 not run");
      assertThat(sandbox.requests())
          .hasSize(6)
          .allSatisfy(
              request -> {
                assertThat(request.json().path("allow_dupplicate").asBoolean()).isTrue();
                assertThat(request.json().findValuesAsText("phone_number")).containsOnly(OWN);
              });
    }
  }

  @Test
  void aLiveRunChangesAndDeletesNothing() {
    ObjectNode pact = (ObjectNode) only("a lead with only").deepCopy();
    ((ObjectNode) pact.at("/interactions/0/request"))
        .put("method", "DELETE")
        .put("path", "/user/leads/1");
    try (Sandbox sandbox = sandbox().start()) {
      Verification verification =
          verified(sandbox, pact, Map.of("provider.live", "true", "provider.phone-number", OWN));

      assertThat(sandbox.requests()).isEmpty();
      assertThat(verification.report())
          .contains("live, it would change or delete what exists: DELETE /user/leads/1");
    }
  }

  @Test
  void aFaultIsFoundWithItsElementAlsoWithoutHooks() {
    try (Sandbox sandbox = sandbox().around(Fault.ID_AS_STRING).start()) {
      Verification verification = verified(sandbox, PACT, Map.of());

      assertThat(verification.failed()).isEqualTo(9);
      assertThat(verification.messages())
          .anyMatch(
              message ->
                  message.startsWith(
                      "Not honoured: "
                          + CONSUMER
                          + "a lead with only the required fields: $.data"));
      assertThat(verification.failures())
          .allSatisfy(failure -> assertThat(failure.getStackTrace()).isEmpty());
      assertThat(verification.report())
          .contains(
              "failed   " + CONSUMER + "a lead with only the required fields",
              "- $.data.id: Expected '",
              "/api: 3 passed, 9 failed, 26 not run");
    }
  }

  @Test
  void theTokenIsInNoLineAlsoWhenItIsSentBack() {
    JsonNode pact = only("a lead with only");
    try (Sandbox sandbox =
        sandbox()
            .around(
                next ->
                    request -> {
                      SandboxResponse response = next.respond(request);
                      ObjectNode body = (ObjectNode) response.json();
                      String token = request.header("Authorization").orElse("");
                      ((ObjectNode) body.path("data")).put("id", token).put("campaign_id", token);
                      return response.withJson(body);
                    })
            .start()) {
      Verification verification = verified(sandbox, pact, Map.of());

      assertThat(verification.report() + verification.messages())
          .contains("$.data.campaign_id: ", "Bearer ***", "Leads made: 1, ids ***")
          .doesNotContain(Fault.TOKEN);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 429, 503})
  void aRequestIsSentOnceWhateverTheResponse(int status) {
    JsonNode pact = only("a lead with only");
    try (Sandbox elsewhere = sandbox().start();
        Sandbox sandbox =
            sandbox()
                .around(
                    next ->
                        request ->
                            SandboxResponse.json(status, PACT)
                                .withHeader("Retry-After", "0")
                                .withHeader("Location", elsewhere.baseUrl() + "/user/lead"))
                .start()) {
      Verification verification = verified(sandbox, pact, Map.of());

      assertThat(verification.messages())
          .singleElement()
          .asString()
          .contains("expected status of 200 but was " + status);
      assertThat(sandbox.requests()).hasSize(1);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void aStateThatCannotBeSetIsAFailureOfItsInteraction() {
    try (Sandbox sandbox = sandbox().start()) {
      Verification verification =
          verified(
              sandbox,
              only("a lead with only"),
              Map.of("provider.states-url", "http://127.0.0.1:1/states"));

      assertThat(verification.messages())
          .singleElement()
          .asString()
          .contains("a state was not set", "Connection refused");
      assertThat(sandbox.requests()).isEmpty();
    }
  }

  private static SandboxBuilder sandbox() {
    return Sandbox.builder().token(Fault.TOKEN).campaign(9, "Autumn");
  }

  private Verification verified(Sandbox sandbox, JsonNode pact, Map<String, String> more) {
    try {
      Path file = Files.writeString(directory.resolve("pact.json"), pact.toString());
      Map<String, String> properties = new HashMap<>(more);
      properties.put("provider.base-url", sandbox.baseUrl());
      properties.put("provider.campaign-id", "9");
      properties.put("provider.pact", file.toString());
      return Verification.run(properties, Map.of("LEAD_CONTRACT_TOKEN", Fault.TOKEN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode only(String... descriptions) {
    ObjectNode pact = PACT.deepCopy();
    var kept = new ObjectMapper().createArrayNode();
    for (JsonNode interaction : PACT.path("interactions")) {
      for (String start : descriptions) {
        if (interaction.path("description").asText().startsWith(start)) {
          kept.add(interaction);
        }
      }
    }
    assertThat(kept).isNotEmpty();
    pact.set("interactions", kept);
    return pact;
  }

  private static String text(SandboxRequest request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}
