package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxBuilder;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@Timeout(120)
class ConformanceCommandIT {
  private static final String TOKEN = "a-token-to-be-kept-9f2c";
  private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  private int run(String... arguments) {
    List<String> line = new ArrayList<>(List.of("conformance"));
    line.addAll(List.of(arguments));
    return LeadContract.run(
        new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
  }

  private static SandboxBuilder sandbox() {
    return Sandbox.builder().token(TOKEN).campaign(7, "Spring");
  }

  private int against(Sandbox sandbox, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--base-url",
                sandbox.baseUrl(),
                "--token",
                TOKEN,
                "--campaign-id",
                "7",
                "--cases",
                "10"));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void holdsForTheSandboxAndWritesEveryFormOfTheReport() throws Exception {
    try (Sandbox sandbox = sandbox().start()) {
      int code = against(sandbox, "--strict", "--report", directory.toString());

      assertThat(code).isZero();
      assertThat(out.toString()).contains("conforms. ").contains("passed   CREATE-01");
      try (Stream<Path> files = Files.list(directory)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder(
                "conformance.txt", "conformance.json", "conformance.xml", "conformance.html");
      }
      JsonNode json = new ObjectMapper().readTree(directory.resolve("conformance.json").toFile());
      assertThat(json.path("conforms").asBoolean()).isTrue();
      assertThat(json.path("elements").path("response.data.id").asText()).isEqualTo("yes");
      var suite =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(directory.resolve("conformance.xml").toFile())
              .getDocumentElement();
      assertThat(suite.getAttribute("failures")).isEqualTo("0");
      assertThat(suite.getElementsByTagName("testcase").getLength())
          .isEqualTo(json.path("requirements").size());
      assertThat(directory.resolve("conformance.html"))
          .content()
          .contains("Conforms", "id=\"CREATE-01\"")
          .doesNotContain("{{", "refresh", "src=", "@import", "url(");
    }
  }

  @Test
  void failsWithACurlLineAndKeepsTheTokenToItself() throws Exception {
    try (Sandbox sandbox =
        sandbox()
            .around(Fault.ID_AS_STRING)
            .around(
                next ->
                    request -> {
                      SandboxResponse response = next.respond(request);
                      return response.status() == 422
                          ? SandboxResponse.json(
                              422,
                              new ObjectMapper()
                                  .createObjectNode()
                                  .put("oops", request.header("Authorization").orElse("")))
                          : response;
                    })
            .start()) {
      int code = against(sandbox, "--report", directory.toString());

      assertThat(code).isEqualTo(1);
      assertThat(out.toString())
          .contains("failed   RESP-04    MUST")
          .contains("expected: data.id is an integer")
          .contains("actual:   data.id is \"1\"")
          .contains("-H \"Authorization: Bearer $TOKEN\"")
          .contains("failed   VALID-12   SHOULD")
          .contains("Bearer ***");
      var suite =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(directory.resolve("conformance.xml").toFile())
              .getDocumentElement();
      NodeList failures = suite.getElementsByTagName("failure");
      NodeList skipped = suite.getElementsByTagName("skipped");
      assertThat(suite.getAttribute("failures")).isEqualTo("" + failures.getLength());
      assertThat(suite.getAttribute("skipped")).isEqualTo("" + skipped.getLength());
      assertThat(suite.getAttribute("errors")).isEqualTo("0");
      assertThat(failures.getLength()).isEqualTo(1); // a failed SHOULD is one under --strict only
      Element failure = (Element) failures.item(0);
      assertThat(failure.getAttribute("type")).isEqualTo("conformance.MUST");
      assertThat(failure.getAttribute("message")).contains("data.id is \"1\"");
      assertThat(failure.getTextContent()).contains("curl -X POST");
      Element testCase = (Element) failure.getParentNode();
      assertThat(testCase.getAttribute("classname")).isEqualTo("conformance.MUST");
      assertThat(testCase.getAttribute("name")).startsWith("RESP-04 ");
      assertThat(testCase.getAttribute("time")).isNotEmpty();
      assertThat(out + "" + err).doesNotContain(TOKEN);
      for (String form : List.of("txt", "json", "xml", "html")) {
        assertThat(directory.resolve("conformance." + form)).content().doesNotContain(TOKEN);
      }
    }
  }

  @Test
  void aFailedShouldCountsUnderStrictOnly() {
    SandboxBuilder builder =
        Sandbox.builder()
            .token(TOKEN)
            .campaign(7, "Spring")
            .around(next -> request -> asPlainText(next.respond(request)));
    try (Sandbox sandbox = builder.start()) {
      assertThat(against(sandbox)).isZero();
      assertThat(against(sandbox, "--strict")).isEqualTo(1);
    }
  }

  private static SandboxResponse asPlainText(SandboxResponse response) {
    return response.withHeader("Content-Type", "text/plain");
  }

  @Test
  void listsRequirementsAndRehearsesWithoutSending() {
    try (Sandbox sandbox = sandbox().start()) {
      assertThat(run("--list")).isZero();
      assertThat(out.toString()).contains("AUTH-01", "sends: no token");

      assertThat(against(sandbox, "--dry-run")).isZero();
      assertThat(out.toString())
          .contains("Leads: ", "# only what is required", "curl -X POST '" + sandbox.baseUrl());
      assertThat(sandbox.requests()).isEmpty();
      assertThat(out + "" + err).doesNotContain(TOKEN);
    }
  }

  @Test
  void aLiveRunAsksAndSendsNothingUnlessToldYes() {
    try (Sandbox sandbox = sandbox().start()) {
      InputStream before = System.in;
      try {
        System.setIn(new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(against(sandbox, "--live", "--phone-number", "+12025550101")).isEqualTo(2);
        assertThat(sandbox.requests()).isEmpty();
        assertThat(err.toString())
            .contains("Leads: ", "each is a phone call", "Numbers: +12025550101 and no other")
            .endsWith("Not agreed. Nothing was sent." + System.lineSeparator());

        System.setIn(new ByteArrayInputStream("yes\n".getBytes(StandardCharsets.UTF_8)));
        Path journal = directory.resolve("leads.jsonl");
        assertThat(
                against(
                    sandbox,
                    "--live",
                    "--phone-number",
                    "+12025550101",
                    "--rate",
                    "1000",
                    "--journal",
                    journal.toString()))
            .isZero();
        assertThat(journal).content().hasLineCount(sandbox.leads().size());
        assertThat(journal).content().contains("\"id\":\"1\"").doesNotContain("2025550101", TOKEN);
      } finally {
        System.setIn(before);
      }
    }
  }

  @Test
  void saysInTheLastLineWhyNothingCouldBeJudged() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String unused = "http://127.0.0.1:" + free + "/api";
    assertThat(run("--base-url", unused, "--token", TOKEN, "--campaign-id", "7")).isEqualTo(2);
    assertThat(err.toString().lines().skip(3))
        .containsExactly(
            unused + " does not respond: nothing listens there, or it cannot be reached");

    err.getBuffer().setLength(0);
    try (Sandbox pages =
        sandbox()
            .around(
                next ->
                    request ->
                        new SandboxResponse(200, HTML, "<p>".getBytes(StandardCharsets.UTF_8)))
            .start()) {
      assertThat(against(pages)).isEqualTo(2);
      assertThat(err.toString().lines().skip(3))
          .singleElement()
          .asString()
          .contains("does not respond with JSON but with HTML, status 200: is this the API?");
    }
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--token t --campaign-id 7 | Missing required option: '--base-url'",
        "--base-url http://127.0.0.1:1/api --campaign-id 7 | Missing required option: '--token'",
        "--base-url http://127.0.0.1:1/api --token t | Missing required option: '--campaign-id'",
        "--base-url ftp://h --token t --campaign-id 7 | it is not like https://",
        "--base-url http://u:p@127.0.0.1 --token t --campaign-id 7 | neither credentials nor",
        "--base-url http://127.0.0.1:1 --token t --campaign-id x | 'x' is not a long",
        "--base-url http://127.0.0.1:1 --token t --campaign-id 7 --rate 0 | 0.0 is not above 0",
        "--base-url http://127.0.0.1:1 --token t --campaign-id 7 --phone-number 123 | not like +1",
        "--base-url http://192.0.2.1 --token t --campaign-id 7 | is not a loopback address",
        "--base-url http://host.invalid --token t --campaign-id 7 | host.invalid is not a loopback",
        "--base-url http://127.0.0.1:1 --token t --campaign-id 7 --live | --live needs --phone",
        "--base-url http://192.0.2.1 --token t --campaign-id 7 --live --phone-number +12025550101"
            + " | is plain HTTP",
      })
  void saysInOneLineWhatIsWrong(String arguments, String message) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }
}
