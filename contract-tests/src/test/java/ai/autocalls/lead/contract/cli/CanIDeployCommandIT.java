package ai.autocalls.lead.contract.cli;

import static ai.autocalls.lead.contract.pact.BrokerServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.pact.BrokerServer;
import ai.autocalls.lead.contract.pact.BrokerServer.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CanIDeployCommandIT {
  private static final String YES =
      "{\"deployable\":true,\"reason\":\"All required results are successful\",\"success\":1,"
          + "\"failed\":0,\"unknown\":0}";
  private static final String NO =
      "{\"deployable\":false,\"reason\":\"The verification failed\\nTwice\",\"success\":0,"
          + "\"failed\":1,\"unknown\":0}";
  private static final String NOT_YET =
      "{\"deployable\":null,\"reason\":\"There is no verified pact\",\"success\":0,"
          + "\"failed\":0,\"unknown\":2}";

  private BrokerServer broker;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void startBroker() throws IOException {
    broker = new BrokerServer();
    environment.put("PACT_BROKER_BASE_URL", broker.url());
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Test
  void deployableVersionHolds() {
    broker.matrixSummaries(YES);

    BrokerKit run = ask();

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out().lines())
        .containsExactly(
            "lead client 1+2 may be deployed to production: All required results are successful",
            "  " + broker.url() + "/results/1");
    assertThat(broker.requests())
        .singleElement()
        .asString()
        .contains("q[][pacticipant]=lead+client")
        .contains("q[][version]=1%2B2")
        .contains("environment=production");
  }

  @Test
  void versionThatMayNotBeDeployedDoesNotHold() {
    broker.matrixSummaries(NO);

    BrokerKit run = ask("--retry-while-unknown", "3");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            "lead client 1+2 may not be deployed to production: The verification failed Twice");
    assertThat(broker.requests()).as("a known result is asked for once").hasSize(1);
  }

  @Test
  void unknownResultsAreAskedForAgain() {
    broker.matrixSummaries(NOT_YET, NOT_YET, YES);

    BrokerKit run = ask("--retry-while-unknown", "5", "--retry-interval", "0");

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(broker.requests()).hasSize(3);
  }

  @Test
  void resultsThatStayUnknownDoNotHold() {
    broker.matrixSummaries(NOT_YET);

    BrokerKit run = ask("--retry-while-unknown", "2", "--retry-interval", "0");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("may not be deployed")
        .contains("There is no verified pact; 2 verification results are missing");
    assertThat(broker.requests()).hasSize(3);
  }

  @Test
  void jsonHoldsTheAnswer() throws IOException {
    broker.matrixSummaries(NOT_YET);

    BrokerKit run = ask("--format", "json");

    assertThat(run.exitCode()).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("pacticipant").asText()).isEqualTo("lead client");
    assertThat(json.path("version").asText()).isEqualTo("1+2");
    assertThat(json.path("environment").asText()).isEqualTo("production");
    assertThat(json.path("deployable").booleanValue()).isFalse();
    assertThat(json.path("deployable").isBoolean()).isTrue();
    assertThat(json.path("unknown").asInt()).isEqualTo(2);
    assertThat(json.path("reason").asText()).isEqualTo("There is no verified pact");
    assertThat(json.path("verificationResult").asText()).endsWith("/results/1");
  }

  @Test
  void unknownEnvironmentIsNamedByTheBroker() {
    BrokerKit run =
        BrokerKit.run(
            environment, "can-i-deploy", "--pacticipant=a", "--version=1", "--environment=prod");

    assertCouldNotRun(run, "refuses (400): Environment with name 'prod' does not exist");
  }

  @Test
  void refusedCredentialsAreSaidSo() {
    broker.requireAuthorization("Bearer another");
    environment.put("PACT_BROKER_TOKEN", "example-broker-token");

    BrokerKit run = ask();

    assertCouldNotRun(run, "answers 401; check the credentials");
    assertThat(run.err()).doesNotContain("example-broker-token");
  }

  @Test
  void unreachableBrokerIsSaidSo() {
    broker.close();

    assertCouldNotRun(ask(), "cannot be reached");
  }

  @Test
  void missingAddressIsSaidSo() {
    environment.clear();

    assertCouldNotRun(ask(), "PACT_BROKER_BASE_URL is not set");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void answerThatIsNoneCouldNotRun(String name, Answer answer, String message) {
    broker.answer("/matrix", answer);

    assertCouldNotRun(ask("--timeout", message.contains("within 1 s") ? "1" : "30"), message);
  }

  static Stream<Arguments> faults() {
    String json = "application/hal+json";
    return Stream.of(
        Arguments.of("web page", answering(200, "text/html", "<p>"), "'text/html'"),
        Arguments.of("no broker", answering(404, "text/html", "<p>"), "answers 404"),
        Arguments.of("failure", answering(500, "text/html", "<p>"), "answers 500"),
        Arguments.of("no JSON", answering(200, json, "{"), "does not answer as a broker"),
        Arguments.of("no summary", answering(200, json, "{}"), "what no broker answers"),
        Arguments.of("no verdict", answering(200, json, "{\"summary\":{}}"), "no verdict"),
        Arguments.of("silence", (Answer) exchange -> {}, "no answer within 1 s"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--pacticipant", "--version", "--environment"})
  void emptyOptionIsRefused(String option) {
    assertCouldNotRun(ask(option, " "), option);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--retry-while-unknown=-1", "--retry-interval=3601"})
  void unboundedRetryIsRefused(String option) {
    assertCouldNotRun(ask(option), option.split("=")[0]);
    assertThat(broker.requests()).isEmpty();
  }

  private static void assertCouldNotRun(BrokerKit run, String message) {
    assertThat(run.err()).contains(message).hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private BrokerKit ask(String... more) {
    List<String> all = new ArrayList<>(List.of("can-i-deploy"));
    for (String[] option :
        new String[][] {
          {"--pacticipant", "lead client"}, {"--version", "1+2"}, {"--environment", "production"}
        }) {
      if (!List.of(more).contains(option[0])) {
        all.addAll(List.of(option));
      }
    }
    all.addAll(List.of(more));
    return BrokerKit.run(environment, all.toArray(String[]::new));
  }
}
