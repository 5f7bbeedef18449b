package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import au.com.dius.pact.core.pactbroker.ConsumerVersionSelectors;
import au.com.dius.pact.core.pactbroker.PactBrokerResult;
import au.com.dius.pact.core.pactbroker.PactResponse;
import au.com.dius.pact.core.pactbroker.TestResult;
import au.com.dius.pact.core.support.Result;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The pacts that a provider is to be held to: those of a broker, when the environment names one,
 * which then takes the results; else a file.
 */
final class VerifiedPacts {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final List<ConsumerVersionSelectors> SELECTORS =
      List.of(
          ConsumerVersionSelectors.MainBranch.INSTANCE,
          ConsumerVersionSelectors.DeployedOrReleased.INSTANCE);

  private final UnaryOperator<String> properties;
  private final Map<String, String> environment;

  /**
   * One pact.
   *
   * @param json the pact
   * @param links the broker's links about it; empty for a file
   */
  record VerifiedPact(JsonNode json, Map<String, Object> links) {}

  VerifiedPacts(UnaryOperator<String> properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  private boolean fromBroker() {
    return !environment.getOrDefault("PACT_BROKER_BASE_URL", "").isBlank();
  }

  /**
   * Reads the pacts.
   *
   * @throws UnreadableInputException when the broker gives none, or a file or pact is not readable
   */
  List<VerifiedPact> read() {
    if (!fromBroker()) {
      String file = Objects.requireNonNullElse(property("provider.pact"), "pacts/" + PactFile.NAME);
      return List.of(new VerifiedPact(PactFile.read(Path.of(file)), Map.of()));
    }
    try (BrokerConnection broker = broker()) {
      List<VerifiedPact> pacts = new ArrayList<>();
      for (PactBrokerResult found :
          ok(
              "The broker gave no pacts to verify",
              broker.fetchConsumersWithSelectorsV2(
                  LeadInteraction.PROVIDER,
                  SELECTORS,
                  List.of(),
                  property("pact.provider.branch"),
                  false,
                  ""))) {
        PactResponse pact = broker.fetchPact(found.getSource(), false);
        JsonNode json = parse(pact.getPactFile().serialise());
        PactFile.requireReadable("The pact of " + found.getName(), json);
        pacts.add(new VerifiedPact(json, Map.copyOf(pact.getLinks())));
      }
      return pacts;
    }
  }

  /** Whether the user asked for the results to be published, by the name that Pact gives it. */
  boolean publishes() {
    return "true".equals(property("pact.verifier.publishResults"));
  }

  /**
   * Gives the result of a pact to the broker, with version and branch of the provider.
   *
   * @param outcomes what came of each of its interactions; all of them were run
   * @throws UnreadableInputException when the broker does not take it
   */
  void publish(VerifiedPact pact, List<ProviderVerification.Outcome> outcomes) {
    if (!fromBroker()) {
      throw new UnreadableInputException(
          "Results go to the broker that the pact came from; set PACT_BROKER_BASE_URL.");
    }
    String version = property("pact.provider.version");
    if (version == null) {
      throw new UnreadableInputException(
          "Results are those of a version of the provider; name it with -Dpact.provider.version.");
    }
    try (BrokerConnection broker = broker()) {
      String branch = property("pact.provider.branch");
      if (branch != null) {
        ok(
            "The broker did not take the branch",
            broker.publishProviderBranch(pact.links(), LeadInteraction.PROVIDER, branch, version));
      }
      ok(
          "The broker did not take the result",
          broker.publishVerificationResults(
              pact.links(), result(pact, outcomes), version, property("pact.verifier.buildUrl")));
    }
  }

  private static TestResult result(VerifiedPact pact, List<ProviderVerification.Outcome> outcomes) {
    List<Map<String, Object>> mismatches = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      String id = pact.json().at("/interactions/" + i + "/_id").asText("");
      for (String failure : outcomes.get(i).failures()) {
        mismatches.add(Map.of("interactionId", id, "description", failure));
      }
    }
    return mismatches.isEmpty()
        ? new TestResult.Ok()
        : new TestResult.Failed(mismatches, mismatches.size() + " mismatches");
  }

  private BrokerConnection broker() {
    return new BrokerConnection(BrokerAccess.from(environment), TIMEOUT);
  }

  private <T> T ok(String problem, Result<T, ?> result) {
    Object failure = result.errorValue();
    if (failure != null) {
      String why = failure instanceof Exception e ? e.getMessage() : failure.toString();
      throw new UnreadableInputException(
          problem + ": " + BrokerText.line(BrokerAccess.from(environment), why));
    }
    return result.unwrap();
  }

  private String property(String name) {
    String value = properties.apply(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static JsonNode parse(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the broker library wrote no JSON", e);
    }
  }
}
