package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** {@link VerifyProvider} in a process of its own, as the profile runs it. */
@Timeout(180)
class VerifyProviderIT {
  private static final Path PACT = Path.of("pacts", PactFile.NAME);

  private final List<AutoCloseable> running = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : running) {
      one.close();
    }
  }

  @Test
  void skipsWithItsReasonWhatTheProviderHasNoHookFor() throws Exception {
    Sandbox sandbox = start(builder -> builder.campaign(9, "Autumn"));

    String output = verify(Map.of("LEAD_CONTRACT_TOKEN", Fault.TOKEN), base(sandbox), campaign());

    assertThat(output)
        .contains(
            "not run  a lead while requests are limited",
            "/api: 10 passed, 0 failed, 16 not run",
            "tests: 10 passed, 0 failed, 15 skipped")
        .doesNotContain(Fault.TOKEN);
  }

  @Test
  void failsAndNamesTheElement() throws Exception {
    Sandbox sandbox = start(builder -> builder.campaign(9, "A").around(Fault.NO_CAMPAIGN));

    String output = verify(Map.of("LEAD_CONTRACT_TOKEN", Fault.TOKEN), base(sandbox), campaign());

    assertThat(output)
        .contains(
            "$.data: Actual map is missing the following keys: campaign",
            "tests: 1 passed, 9 failed, 15 skipped");
  }

  @Test
  void saysWhatIsMissingOrRefused() throws Exception {
    Map<String, String> token = Map.of("LEAD_CONTRACT_TOKEN", "a-token");

    assertThat(verify(token)).contains("-Dprovider.base-url is missing");
    assertThat(verify(token, "-Dprovider.base-url=http://192.0.2.1/api", campaign()))
        .contains("192.0.2.1 is not a loopback address, and there a lead makes a phone ring");
    assertThat(verify(token, "-Dprovider.base-url=http://127.0.0.1:1/api", campaign()))
        .contains("Connection refused");
  }

  @Test
  void verifiesWhatTheBrokerHasAndPublishesTheResult() throws Exception {
    Sandbox sandbox = start(Sandbox.Builder::pactStates);
    BrokerServer broker = broker();
    broker.requireAuthorization("Bearer broker-token");

    String output =
        verify(
            Map.of("PACT_BROKER_BASE_URL", broker.url(), "PACT_BROKER_TOKEN", "broker-token"),
            base(sandbox),
            states(sandbox),
            "-Dpact.verifier.publishResults=true",
            "-Dpact.provider.version=1.2.3",
            "-Dpact.provider.branch=main");

    assertThat(output)
        .contains("24 passed, 0 failed, 0 not run", "Published to the broker")
        .contains("tests: 25 passed, 0 failed, 0 skipped")
        .doesNotContain("broker-token");
    assertThat(broker.results())
        .satisfiesExactly(
            branch ->
                assertThat(branch)
                    .startsWith("/pacticipants/provider/branches/main/versions/1.2.3 "),
            result ->
                assertThat(result)
                    .startsWith("/results ")
                    .contains("\"success\":true", "\"providerApplicationVersion\":\"1.2.3\""));
  }

  @Test
  void publishesAFailureWithItsInteraction() throws Exception {
    Sandbox sandbox = start(builder -> builder.pactStates().around(Fault.ID_AS_STRING));
    BrokerServer broker = broker();

    String output =
        verify(
            Map.of("PACT_BROKER_BASE_URL", broker.url()),
            base(sandbox),
            states(sandbox),
            "-Dpact.verifier.publishResults=true",
            "-Dpact.provider.version=1.2.3");

    assertThat(output).contains("Published to the broker");
    assertThat(broker.results())
        .singleElement()
        .asString()
        .contains("\"success\":false", "$.data.id: Expected", "\"interactionId\":\"id-");
  }

  @Test
  void publishesNothingThatSpeaksForWhatWasNotRun() throws Exception {
    Sandbox sandbox = start(builder -> builder.campaign(9, "Autumn"));
    BrokerServer broker = broker();

    String output =
        verify(
            Map.of("PACT_BROKER_BASE_URL", broker.url(), "LEAD_CONTRACT_TOKEN", Fault.TOKEN),
            base(sandbox),
            campaign(),
            "-Dpact.verifier.publishResults=true",
            "-Dpact.provider.version=1.2.3");

    assertThat(output)
        .contains("Not published: 14 interactions were not run, and a result speaks for all");
    assertThat(broker.results()).isEmpty();
  }

  @Test
  void saysWhyTheBrokerDoesNotTakeTheResult() throws Exception {
    Sandbox sandbox = start(Sandbox.Builder::pactStates);
    BrokerServer broker = broker();
    broker.answer("/results", BrokerServer.answering(500, "text/plain", "out of order"));
    Map<String, String> environment = Map.of("PACT_BROKER_BASE_URL", broker.url());
    String publish = "-Dpact.verifier.publishResults=true";

    assertThat(verify(environment, base(sandbox), states(sandbox), publish))
        .contains("name it with -Dpact.provider.version", "24 passed, 1 failed");
    assertThat(
            verify(
                environment, base(sandbox), states(sandbox), publish, "-Dpact.provider.version=1"))
        .contains("The broker did not take the result", "24 passed, 1 failed")
        .doesNotContain("Published to the broker");
    assertThat(verify(Map.of(), base(sandbox), states(sandbox), publish))
        .contains("set PACT_BROKER_BASE_URL");
  }

  private Sandbox start(UnaryOperator<Sandbox.Builder> description) {
    Sandbox sandbox = description.apply(Sandbox.builder().token(Fault.TOKEN)).start();
    running.add(sandbox);
    return sandbox;
  }

  private BrokerServer broker() throws IOException {
    BrokerServer broker = new BrokerServer();
    broker.pactToVerify(Files.readString(PACT));
    running.add(broker);
    return broker;
  }

  private static String base(Sandbox sandbox) {
    return "-Dprovider.base-url=" + sandbox.baseUrl();
  }

  private static String states(Sandbox sandbox) {
    return "-Dprovider.states-url=" + URI.create(sandbox.baseUrl()).resolve("/_pact/state");
  }

  private static String campaign() {
    return "-Dprovider.campaign-id=9";
  }

  private static String verify(Map<String, String> environment, String... properties)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(properties));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), VerifyProviderIT.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PACT_BROKER"));
    builder.environment().remove("LEAD_CONTRACT_TOKEN");
    builder.environment().put("pact_do_not_track", "true");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  /** Runs the class as a test platform does, and prints what failed and the sum. */
  public static void main(String[] arguments) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(VerifyProvider.class))
                .build(),
            listener);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var summary = listener.getSummary();
    summary.printFailuresTo(out, 1);
    out.printf(
        "tests: %d passed, %d failed, %d skipped%n",
        summary.getTestsSucceededCount(),
        summary.getTestsFailedCount(),
        summary.getTestsAbortedCount());
  }
}
