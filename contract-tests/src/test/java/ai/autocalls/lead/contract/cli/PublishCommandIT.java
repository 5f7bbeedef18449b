package ai.autocalls.lead.contract.cli;

import static ai.autocalls.lead.contract.pact.BrokerServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.pact.BrokerServer;
import ai.autocalls.lead.contract.pact.BrokerServer.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class PublishCommandIT {
  private static final String TOKEN = "example-broker-token";

  @TempDir private Path directory;
  private BrokerServer broker;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void startBroker() throws IOException {
    broker = new BrokerServer();
    broker.requireAuthorization("Bearer " + TOKEN);
    environment.put("PACT_BROKER_BASE_URL", broker.url());
    environment.put("PACT_BROKER_TOKEN", TOKEN);
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Test
  void pactIsPublishedByteForByteWithItsVersionAndBranch() throws IOException {
    Path pact = pact("shop.json", "shop", "lead-api", "größe 1.0");

    BrokerKit run = publish(pact);

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(broker.pact("shop", "1.2.3", "lead-api")).isEqualTo(Files.readString(pact));
    assertThat(broker.branch("shop", "1.2.3")).isEqualTo("main");
    assertThat(run.out())
        .contains("published " + pact)
        .contains("broker: Published for shop 1.2.3")
        .contains("1 of 1 pacts published as version 1.2.3, branch main")
        .doesNotContain("Events detected");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void brokerUnderAPathIsAskedThere() throws IOException {
    broker.answer("/sub/", answering(200, "application/hal+json", entry(broker.url())));
    environment.put("PACT_BROKER_BASE_URL", broker.url() + "/sub/");

    assertThat(publish(pact("shop.json", "shop", "lead-api", "a")).exitCode()).isEqualTo(0);
    assertThat(broker.requests()).containsExactly("GET /sub/", "POST /contracts/publish");
  }

  @Test
  void sameContentCanBePublishedAgain() throws IOException {
    Path pact = pact("shop.json", "shop", "lead-api", "a");
    publish(pact);

    assertThat(publish(pact).exitCode()).isEqualTo(0);
  }

  @Test
  void otherContentUnderAPublishedVersionIsRefused() throws IOException {
    publish(pact("shop.json", "shop", "lead-api", "a"));

    BrokerKit run = publish(pact("shop.json", "shop", "lead-api", "b"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("refuses (409)")
        .contains("Cannot change the content for shop version 1.2.3")
        .contains("0 of 1 pacts published");
    assertThat(broker.pact("shop", "1.2.3", "lead-api")).contains("\"a\"");
  }

  @Test
  void ofSeveralPactsEachIsNamedWithWhatBecameOfIt() throws IOException {
    publish(pact("old.json", "shop", "lead-api", "a"));
    broker.requests().clear();
    Path first = pact("first.json", "kiosk", "lead-api", "a");
    Path second = pact("second.json", "shop", "lead-api", "b");
    Path third = pact("third.json", "stand", "lead-api", "c");

    BrokerKit run = publish(first, second, third);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines())
        .anyMatch(line -> line.startsWith("published " + first))
        .anyMatch(line -> line.startsWith("refused " + second))
        .anyMatch(line -> line.startsWith("not sent " + third))
        .anyMatch(line -> line.startsWith("1 of 3 pacts published"));
    assertThat(broker.pact("kiosk", "1.2.3", "lead-api")).isNotNull();
    assertThat(broker.pact("stand", "1.2.3", "lead-api")).isNull();
    assertThat(broker.requests()).filteredOn(request -> request.startsWith("POST")).hasSize(2);
  }

  @Test
  void jsonNamesEachPactAndItsStatus() throws IOException {
    Path first = pact("first.json", "shop", "lead-api", "a");
    Path second = pact("second.json", "kiosk", "lead-api", "b");
    broker.answer("/contracts/publish", answering(503, "text/html", "<h1>Sorry</h1>"));

    BrokerKit run = publish(first.toString(), second.toString(), "--format", "json");

    assertThat(run.exitCode()).isEqualTo(2);
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("version").asText()).isEqualTo("1.2.3");
    assertThat(json.path("branch").asText()).isEqualTo("main");
    assertThat(json.path("pacts")).hasSize(2);
    JsonNode pact = json.path("pacts").path(0);
    assertThat(pact.path("file").asText()).isEqualTo(first.toString());
    assertThat(pact.path("consumer").asText()).isEqualTo("shop");
    assertThat(pact.path("provider").asText()).isEqualTo("lead-api");
    assertThat(pact.path("status").asText()).isEqualTo("unknown");
    assertThat(pact.path("message").asText()).contains("answers 503").doesNotContain("Sorry");
    assertThat(json.at("/pacts/1/status").asText()).isEqualTo("not sent");
  }

  @Test
  void basicCredentialsAreSent() throws IOException {
    broker.requireAuthorization("Basic c2hvcDpleGFtcGxlLXBhc3N3b3Jk");
    environment.remove("PACT_BROKER_TOKEN");
    environment.put("PACT_BROKER_USERNAME", "shop");
    environment.put("PACT_BROKER_PASSWORD", "example-password");

    assertThat(publish(pact("shop.json", "shop", "lead-api", "a")).exitCode()).isEqualTo(0);
  }

  @Test
  void credentialsThatTheBrokerEchoesAreNotPrinted() throws IOException {
    String echo = "{\"errors\":[\"no: Bearer " + TOKEN + "\\u001b[31m\\nred\"]}";
    broker.answer("/contracts/publish", answering(409, "application/json", echo));

    BrokerKit run = publish(pact("shop.json", "shop", "lead-api", "a"));

    assertThat(run.all()).contains("no: Bearer *** [31m red").doesNotContain(TOKEN);
  }

  @Test
  void unreachableBrokerIsSaidSo() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    environment.put("PACT_BROKER_BASE_URL", "http://127.0.0.1:" + port);

    BrokerKit run = publish(pact("shop.json", "shop", "lead-api", "a"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("not published ").contains("cannot be reached");
  }

  @Test
  void credentialsAreAskedForWhereNoneWereGiven() throws IOException {
    environment.remove("PACT_BROKER_TOKEN");

    BrokerKit run = publish(pact("shop.json", "shop", "lead-api", "a"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("answers 401; set PACT_BROKER_TOKEN");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void faultIsNamedWithItsEffect(
      String name, String path, Answer answer, int exitCode, String status, String message)
      throws IOException {
    String pact = pact("shop.json", "shop", "lead-api", "a").toString();
    boolean slow = message.contains("within 1 s");
    if (slow) {
      publish(pact); // The first exchange of a JVM may itself take a second.
    }
    broker.answer(path, answer);

    BrokerKit run = publish(pact, "--timeout", slow ? "1" : "30");

    assertThat(run.out()).startsWith(status + " " + directory).contains(message);
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.all()).doesNotContain(TOKEN);
  }

  static Stream<Arguments> faults() {
    String entry = "/";
    String publish = "/contracts/publish";
    String json = "application/hal+json";
    return Stream.of(
        fault("refused credentials", entry, answering(401, json, "{}"), "answers 401; check"),
        fault("web page as entry", entry, answering(200, "text/html", "<p>"), "'text/html'"),
        fault("entry without link", entry, answering(200, json, "{}"), "pb:publish-contracts"),
        fault("entry that is a list", entry, answering(200, json, "[]"), "answered what no broker"),
        fault("entry that is no JSON", entry, answering(200, json, "{"), "does not answer as"),
        fault("empty entry", entry, answering(200, json, ""), "does not answer as"),
        fault("bare refusal", entry, bare(401), "answers 401"),
        fault("bare success", entry, bare(200), "does not answer as"),
        fault("no entry", entry, answering(404, "text/html", "<p>"), "answers 404"),
        fault("redirect", entry, redirect(), "answers 302, a redirect"),
        fault("broken entry", entry, answering(500, json, "{}"), "answers 500"),
        fault("silent entry", entry, exchange -> {}, "no answer within 1 s"),
        fault("dripping entry", entry, PublishCommandIT::drip, "no answer within 1 s"),
        fault("endless entry", entry, PublishCommandIT::flood, "larger than 20 MiB"),
        fault("closed entry", entry, exchange -> exchange.close(), "broke the exchange off"),
        fault(
            "link to another host",
            entry,
            answering(200, json, entry("http://elsewhere.example")),
            "links to http://elsewhere.example"),
        fault("may not publish", publish, answering(403, json, "{}"), "answers 403; check"),
        fault("too many requests", publish, answering(429, json, "{}"), "answers 429"),
        fault(2, "unknown", "silence", publish, exchange -> {}, "no answer within 1 s"),
        fault(2, "unknown", "drip", publish, PublishCommandIT::drip, "no answer within 1 s"),
        fault(2, "unknown", "page", publish, answering(200, "text/html", "<p>"), "'text/html'"),
        fault(2, "unknown", "failure", publish, answering(502, "text/html", "<p>"), "answers 502"),
        fault(2, "unknown", "cut off", publish, exchange -> exchange.close(), "broke the exchange"),
        fault(
            1,
            "refused",
            "invalid by field",
            publish,
            answering(400, json, "{\"errors\":{\"branch\":[\"is reserved\"]}}"),
            "refuses (400): branch is reserved"),
        fault(
            1,
            "refused",
            "invalid without reason",
            publish,
            answering(422, "text/plain", "no"),
            "refuses (422)"));
  }

  private static Arguments fault(String name, String path, Answer answer, String message) {
    return fault(2, "not published", name, path, answer, message);
  }

  private static Arguments fault(
      int exitCode, String status, String name, String path, Answer answer, String message) {
    return Arguments.of(name, path, answer, exitCode, status, message);
  }

  /** Neither a body nor a media type. */
  private static Answer bare(int status) {
    return exchange -> {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    };
  }

  private static Answer redirect() {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
    };
  }

  /** A byte at a time, faster than any socket's time-out, until the client hangs up. */
  private static void drip(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/hal+json");
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      while (true) {
        body.write(' ');
        body.flush();
        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
      }
    }
  }

  private static void flood(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/hal+json");
    exchange.sendResponseHeaders(200, 0);
    byte[] spaces = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (var body = exchange.getResponseBody()) {
      while (true) {
        body.write(spaces);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusableInputs")
  void unusableInputSendsNothing(
      String message, Map<String, String> environmentChanges, List<String> files) {
    environmentChanges.forEach(
        (name, value) -> environment.put(name, value.replace("BROKER", broker.url())));
    List<String> arguments = new ArrayList<>();
    files.forEach(file -> arguments.add(directory.resolve(file).toString()));

    BrokerKit run = publish(arguments.toArray(String[]::new));

    assertThat(run.err()).contains(message).hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).doesNotContain(TOKEN).doesNotContain("hunter");
    assertThat(broker.requests()).isEmpty();
  }

  @BeforeEach
  void writeUnusableInputs() throws IOException {
    pact("good.json", "shop", "lead-api", "a");
    pact("twin.json", "shop", "lead-api", "b");
    Files.writeString(directory.resolve("broken.json"), "{\"interactions\":");
    Files.writeString(directory.resolve("empty.json"), "{}");
    Files.writeString(
        directory.resolve("nameless.json"),
        "{\"consumer\":{\"name\":\"shop\"},\"interactions\":[]}");
    Files.write(
        directory.resolve("utf16.json"),
        "{\"consumer\":{\"name\":\"ä\"},\"provider\":{\"name\":\"b\"},\"interactions\":[]}"
            .getBytes(java.nio.charset.StandardCharsets.UTF_16));
  }

  static Stream<Arguments> unusableInputs() {
    return Stream.of(
        input("does not exist", "good.json", "missing.json"),
        input("is a directory", "good.json", ""),
        input("is no JSON at line 1", "good.json", "broken.json"),
        input("is no pact", "good.json", "empty.json"),
        input("no name at /provider/name", "good.json", "nameless.json"),
        input("is not UTF-8", "good.json", "utf16.json"),
        input("are both between shop and lead-api", "good.json", "twin.json"),
        variable("PACT_BROKER_BASE_URL is not set", "PACT_BROKER_BASE_URL", ""),
        variable("is no URL", "PACT_BROKER_BASE_URL", "http://bro ker"),
        variable("no address of a broker", "PACT_BROKER_BASE_URL", "ftp://broker.example"),
        variable("no address of a broker", "PACT_BROKER_BASE_URL", "broker.example"),
        variable("no address of a broker", "PACT_BROKER_BASE_URL", "BROKER?x=hunter"),
        variable("holds credentials", "PACT_BROKER_BASE_URL", "http://me:hunter2@broker.example"),
        variable("unset the other", "PACT_BROKER_PASSWORD", "hunter2"),
        variable("no header takes", "PACT_BROKER_TOKEN", "hunter2\n"),
        variable("says version 9, not 1.2.3", "PACT_PUBLISH_CONSUMER_VERSION", "9"),
        Arguments.of(
            "only one is set",
            Map.of("PACT_BROKER_TOKEN", "", "PACT_BROKER_USERNAME", "me"),
            List.of("good.json")));
  }

  private static Arguments input(String message, String... files) {
    return Arguments.of(message, Map.of(), List.of(files));
  }

  private static Arguments variable(String message, String name, String value) {
    return Arguments.of(message, Map.of(name, value), List.of("good.json"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("unusableOptions")
  void unusableOptionSendsNothing(String option, String value) {
    BrokerKit run = publish(directory.resolve("good.json").toString(), option, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(option).hasLineCount(1);
    assertThat(broker.requests()).isEmpty();
  }

  static Stream<Arguments> unusableOptions() {
    return Stream.of(
        Arguments.of("--timeout", "0"),
        Arguments.of("--timeout", "3601"),
        Arguments.of("--timeout", "soon"),
        Arguments.of("--format", "xml"),
        Arguments.of("--token", TOKEN));
  }

  @Test
  void emptyVersionOrBranchSendsNothing() {
    String good = directory.resolve("good.json").toString();
    for (String[] arguments :
        List.of(
            new String[] {"publish", good, "--version", " ", "--branch", "main"},
            new String[] {"publish", good, "--version", "1", "--branch", ""})) {
      BrokerKit run = BrokerKit.run(environment, arguments);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains(" is empty").hasLineCount(1);
    }
    assertThat(broker.requests()).isEmpty();
  }

  private BrokerKit publish(Path... pacts) {
    return publish(Stream.of(pacts).map(Path::toString).toArray(String[]::new));
  }

  private BrokerKit publish(String... arguments) {
    List<String> all = new ArrayList<>(List.of("publish", "--version", "1.2.3", "--branch=main"));
    all.addAll(List.of(arguments));
    return BrokerKit.run(environment, all.toArray(String[]::new));
  }

  private Path pact(String file, String consumer, String provider, String interaction)
      throws IOException {
    String pact =
        """
        {"consumer": {"name": "%s"}, "provider": {"name": "%s"},
         "interactions": [{"description": "%s"}],  "metadata": {"number": 1.0}}
        """
            .formatted(consumer, provider, interaction);
    return Files.writeString(directory.resolve(file), pact);
  }

  private static String entry(String url) {
    return "{\"_links\":{\"pb:publish-contracts\":{\"href\":\"%s/contracts/publish\"}}}"
        .formatted(url);
  }
}
