package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox, a broker, and runs of the verification against both. */
abstract class BrokerVerification {
  static final ObjectMapper MAPPER = new ObjectMapper();
  static final String PUBLISH = "pact.verifier.publishResults";
  static final String VERSION = "pact.provider.version";
  static final String BRANCH = "pact.provider.branch";

  Sandbox sandbox;
  BrokerServer broker;

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

  void restart(UnaryOperator<SandboxBuilder> description) {
    sandbox.close();
    sandbox =
        description
            .apply(Sandbox.builder().token(Fault.TOKEN).campaign(9, "Autumn").pactStates())
            .start();
  }

  void publishReviewedPact() throws IOException {
    broker.publish(
        "autocalls-lead-client", "1", "main", Files.readString(Path.of("pacts", PactFile.NAME)));
  }

  Verification verify(Map<String, String> environment, Map<String, String> properties) {
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
  static String pact(String consumer, String version) {
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
