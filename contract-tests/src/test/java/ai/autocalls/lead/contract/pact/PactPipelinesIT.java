package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.pact.BrokerModel.Version;
import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The pipelines of README.md in their order: its command lines, run by Pact's own command line, and
 * the verification of the profile {@code provider}, against the stand-in for a broker.
 */
@Timeout(180)
class PactPipelinesIT {
  private static final String TOKEN = "broker-token";
  private static final String PACT = "contract-tests/pacts/" + PactFile.NAME;

  private Sandbox provider;
  private BrokerServer broker;

  @BeforeEach
  void start() throws Exception {
    PactCli.require();
    provider = Sandbox.builder().token(Fault.TOKEN).pactStates().start();
    broker = new BrokerServer();
    broker.requireAuthorization("Bearer " + TOKEN);
  }

  @AfterEach
  void stop() {
    if (broker != null) {
      broker.close();
      provider.close();
    }
  }

  @Test
  void theGateOpensWhenTheDeployedProviderHasVerifiedThePact() throws Exception {
    assertThat(recipe("pact broker create-or-update-webhook", "-", "-").exitCode()).isZero();
    assertThat(recipe("pact broker publish", "c1", "main").exitCode()).isZero();

    PactCli.Run tooEarly = canIDeploy("c1");
    assertThat(tooEarly.exitCode()).isEqualTo(1);
    assertThat(tooEarly.output()).contains("no version is currently recorded as deployed");

    assertThat(verify("p1", Map.of()).failures()).isEmpty();
    assertThat(canIDeploy("c1").exitCode()).as("verified, but not deployed").isEqualTo(1);
    recordDeployment(LeadInteraction.PROVIDER, "p1");
    PactCli.Run deployable = canIDeploy("c1");
    assertThat(deployable.exitCode()).as(deployable.output()).isZero();
    recordDeployment(LeadInteraction.CONSUMER, "c1");

    // A new pact: main's newest provider verifies it, but that one is not deployed.
    Path changed = Files.createTempFile("changed", ".json");
    Files.writeString(
        changed,
        Files.readString(Path.of("pacts", PactFile.NAME))
            .replace("Lead created successfully", "Lead created"));
    assertThat(run(publishing(changed), "c2", "main").exitCode()).isZero();
    assertThat(broker.calls()).hasSize(1);
    assertThat(verify("p2", Map.of()).failures()).isEmpty();
    assertThat(canIDeploy("c2").exitCode()).as("p2 is not deployed").isEqualTo(1);

    // What the webhook hands over.
    JsonNode payload = broker.calls().get(0).path("client_payload");
    assertThat(payload.path("version").asText()).isEqualTo("p1");
    assertThat(payload.path("branch").asText()).isEqualTo("main");
    Verification asked =
        verify(
            payload.path("version").asText(),
            Map.of("PACT_WEBHOOK_CALLBACK_URL", payload.path("pact_url").asText()));
    assertThat(asked.failures()).isEmpty();
    PactCli.Run open = canIDeploy("c2");
    assertThat(open.exitCode()).as(open.output()).isZero();
    Files.delete(changed);
  }

  /** Pact JVM's own question, {@code latestby=cvp}, does not see the older one. */
  @Test
  void oneOfTwoDeployedProvidersThatFailedKeepsTheGateShut() throws Exception {
    recipe("pact broker publish", "c1", "main");
    String sha =
        broker
            .model()
            .contract(new Version("autocalls-lead-client", "c1"), LeadInteraction.PROVIDER)
            .sha();
    broker.model().verify(sha, new Version(LeadInteraction.PROVIDER, "eu-1"), false);
    broker.model().verify(sha, new Version(LeadInteraction.PROVIDER, "us-2"), true);
    broker.model().deploy("production", "eu", new Version(LeadInteraction.PROVIDER, "eu-1"));
    broker.model().deploy("production", "us", new Version(LeadInteraction.PROVIDER, "us-2"));

    PactCli.Run gate = canIDeploy("c1");

    assertThat(gate.exitCode()).isEqualTo(1);
    assertThat(gate.output()).contains("A verification failed");
    assertThat(
            broker
                .model()
                .canIDeploy(new Version("autocalls-lead-client", "c1"), "production", false)
                .deployable())
        .isTrue();
  }

  @Test
  void otherContentUnderAPublishedVersionIsRefused() throws Exception {
    recipe("pact broker publish", "c1", "main");
    Path changed = Files.createTempFile("changed", ".json");
    Files.writeString(
        changed, Files.readString(Path.of("pacts", PactFile.NAME)).replace("4711", "4712"));

    PactCli.Run again = run(publishing(changed), "c1", "main");

    assertThat(again.exitCode()).isNotZero();
    assertThat(again.output()).contains("Cannot change the content of the pact");
    Files.delete(changed);
  }

  @Test
  void pactsOwnVerifierVerifiesTheSandboxAndPublishes() throws Exception {
    recipe("pact broker publish", "c1", "main");
    URI url = URI.create(provider.baseUrl());

    PactCli.Run verified =
        run(
            PactCli.recipe("pact verifier")
                .replace("http://localhost:8080/_pact/state", provider.statesUrl())
                .replace("localhost", "127.0.0.1")
                .replace("--port 8080", "--port " + url.getPort()),
            "p1",
            "main");

    assertThat(verified.exitCode()).as(verified.output()).isZero();
    assertThat(broker.results()).singleElement().matches(r -> r.path("success").asBoolean());
  }

  private Verification verify(String version, Map<String, String> environment) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("PACT_BROKER_BASE_URL", broker.url());
    variables.put("PACT_BROKER_TOKEN", TOKEN);
    return Verification.run(
        Map.of(
            "provider.base-url",
            provider.baseUrl(),
            "provider.states-url",
            provider.statesUrl(),
            "pact.verifier.publishResults",
            "true",
            "pact.provider.version",
            version,
            "pact.provider.branch",
            "main"),
        variables);
  }

  private PactCli.Run canIDeploy(String version) throws Exception {
    return run(
        PactCli.recipe("pact broker can-i-deploy")
            .replace("--retry-while-unknown 60 --retry-interval 20", "--retry-while-unknown 0"),
        version,
        "main");
  }

  private void recordDeployment(String pacticipant, String version) throws Exception {
    PactCli.Run recorded =
        run(
            PactCli.recipe("pact broker record-deployment")
                .replace(LeadInteraction.CONSUMER, pacticipant),
            version,
            "main");
    assertThat(recorded.exitCode()).as(recorded.output()).isZero();
  }

  private static String publishing(Path file) throws Exception {
    return PactCli.recipe("pact broker publish").replace(PACT, file.toString());
  }

  private PactCli.Run recipe(String start, String version, String branch) throws Exception {
    return run(PactCli.recipe(start), version, branch);
  }

  private PactCli.Run run(String commandLine, String version, String branch) throws Exception {
    return PactCli.run(
        commandLine,
        Map.of(
            "PACT_BROKER_BASE_URL",
            broker.url(),
            "PACT_BROKER_TOKEN",
            TOKEN,
            "GITHUB_SHA",
            version,
            "GITHUB_REF_NAME",
            branch,
            "GITHUB_DISPATCH_TOKEN",
            "dispatch-token"));
  }
}
