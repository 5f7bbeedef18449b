package ai.autocalls.lead.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code samples that the partners' pages show, run as they stand against the sandbox. */
class CodeSamplesIT {
  private static final Path SAMPLES = Path.of("../spec/src/main/samples");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** The command that runs a sample of this ending. */
  private static final Map<String, List<String>> COMMANDS =
      Map.of(
          "sh", List.of("sh"),
          "java", List.of(JAVA, "--class-path", System.getProperty("java.class.path")),
          "py", List.of("python3"),
          "mjs", List.of("node"),
          "php", List.of("php"),
          "cs", List.of("mono"));

  /** Bodies of a success in the forms that older and white-label versions send. */
  private static final List<String> OLDER =
      List.of(
          "{\"message\":\"Lead created successfully\",\"data\":{\"id\":\"1\"}}",
          "[{\"message\":\"Lead created\",\"data\":{\"id\":\"1\",\"status\":\"created\","
              + "\"created_at\":\"2025-06-02T12:08:17.000000Z\"}}]",
          "{\"message\":\"Lead erfolgreich erstellt\",\"data\":{\"id\":1,\"campaign_id\":7,"
              + "\"status\":\"created\"}}");

  @TempDir private Path folder;

  static List<Path> samples() throws IOException {
    return samplesOf("createLead");
  }

  static List<Path> samplesOfTheList() throws IOException {
    return samplesOf("listLeads");
  }

  private static List<Path> samplesOf(String operationId) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(operationId))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sampleCreatesOneLead(Path sample) throws Exception {
    try (Sandbox sandbox = Sandbox.builder().token("secret").campaign(7, "Spring").start()) {
      Run run = run(sample, sandbox.baseUrl(), "secret");

      assertThat(run.exitCode()).as(run.output()).isZero();
      assertThat(run.output()).contains("1", "created").doesNotContain("secret");
      assertThat(sandbox.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void refusalIsAFailureThatTheSampleTells(Path sample) throws Exception {
    try (Sandbox sandbox = Sandbox.builder().token("secret").campaign(7, "Spring").start()) {
      Run run = run(sample, sandbox.baseUrl(), "other");

      assertThat(run.exitCode()).as(run.output()).isNotZero();
      assertThat(run.output()).contains("Unauthenticated.").doesNotContain("other");
      assertThat(sandbox.requests()).hasSize(1);
    }
  }

  static Stream<Arguments> samplesAndOlderResponses() throws IOException {
    return samples().stream()
        .flatMap(sample -> OLDER.stream().map(body -> Arguments.of(sample, body)));
  }

  @ParameterizedTest
  @MethodSource("samplesAndOlderResponses")
  void anOlderResponseIsASuccess(Path sample, String body) throws Exception {
    try (Sandbox sandbox = answering(200, body)) {
      Run run = run(sample, sandbox.baseUrl(), "secret");

      assertThat(run.exitCode()).as(run.output()).isZero();
      assertThat(run.output()).contains("1");
      assertThat(sandbox.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSuccessWithoutAnIdIsNoFailure(Path sample) throws Exception {
    try (Sandbox sandbox =
        answering(200, "{\"message\":\"Done\",\"data\":{\"status\":\"created\"}}")) {
      Run run = run(sample, sandbox.baseUrl(), "secret");

      assertThat(run.exitCode()).as(run.output()).isZero();
      assertThat(sandbox.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void refusedFieldsAreShown(Path sample) throws Exception {
    String body =
        "{\"message\":\"The given data was invalid.\",\"errors\":{\"phone_number\":[\"No.\"]}}";
    try (Sandbox sandbox = answering(422, body)) {
      Run run = run(sample, sandbox.baseUrl(), "secret");

      assertThat(run.exitCode()).as(run.output()).isNotZero();
      assertThat(run.output()).contains("The given data was invalid.");
      assertThat(sandbox.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingIsSentTwiceAfterAServerError(Path sample) throws Exception {
    try (Sandbox sandbox = answering(503, "{\"message\":\"Server Error\"}")) {
      Run run = run(sample, sandbox.baseUrl(), "secret");

      assertThat(run.exitCode()).as(run.output()).isNotZero();
      assertThat(sandbox.requests()).hasSize(1);
    }
  }

  private static Sandbox answering(int status, String body) throws IOException {
    JsonNode json = new ObjectMapper().readTree(body);
    return Sandbox.builder()
        .token("secret")
        .campaign(7, "Spring")
        .around(
            next -> request -> SandboxResponse.json(status, json).withHeader("Retry-After", "0"))
        .start();
  }

  @ParameterizedTest
  @MethodSource("samplesOfTheList")
  void listIsReadToItsLastPageWithTheNumberAsItIs(Path sample) throws Exception {
    List<String> queries = new CopyOnWriteArrayList<>();
    HttpServer provider = provider(queries);
    try {
      Run run = run(sample, "http://127.0.0.1:" + provider.getAddress().getPort(), "secret");

      assertThat(run.exitCode()).as(run.output()).isZero();
      assertThat(run.output()).contains("4711", "4712", "created").doesNotContain("secret");
    } finally {
      provider.stop(0);
    }
    assertThat(queries).hasSize(2);
    assertThat(queries.get(0))
        .containsIgnoringCase("phone_number=%2B12025550123")
        .contains("campaign_id=7", "&page=1");
    assertThat(queries.get(1)).contains("&page=2");
  }

  @ParameterizedTest
  @MethodSource("samplesOfTheList")
  void refusalOfTheListIsReported(Path sample) throws Exception {
    List<String> queries = new CopyOnWriteArrayList<>();
    HttpServer provider = provider(queries);
    try {
      Run run = run(sample, "http://127.0.0.1:" + provider.getAddress().getPort(), "other");

      assertThat(run.exitCode()).as(run.output()).isNotZero();
      assertThat(run.output()).contains("Unauthenticated.").doesNotContain("other");
    } finally {
      provider.stop(0);
    }
    assertThat(queries).hasSize(1);
  }

  /** Two pages with a lead each, for the token `secret`. */
  private static HttpServer provider(List<String> queries) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/user/leads",
        exchange -> {
          queries.add(exchange.getRequestURI().getRawQuery());
          boolean known =
              "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          String page =
              """
              {"data":[{"id":%d,"status":"created"}],"last_page":2}
              """
                  .formatted(4710 + queries.size());
          byte[] body = (known ? page : "{\"message\":\"Unauthenticated.\"}").getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(known ? 200 : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void everySampleThatAPageShowsIsRun() throws IOException {
    assertThat(Stream.concat(samples().stream(), samplesOfTheList().stream()))
        .hasSize(12)
        .allSatisfy(sample -> assertThat(COMMANDS).containsKey(ending(sample)));
  }

  private record Run(int exitCode, String output) {}

  private Run run(Path sample, String url, String token) throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(command(sample).stream(), Stream.of(program(sample).toString()))
                .toList());
    builder.environment().put("LEAD_API_URL", url);
    builder.environment().put("LEAD_API_TOKEN", token);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      fail("%s does not end", sample);
    }
    return new Run(process.exitValue(), Files.readString(output));
  }

  /** What is run: the sample itself, or what a compiler makes of it. */
  private Path program(Path sample) throws Exception {
    if (!ending(sample).equals("cs")) {
      return sample;
    }
    Path program = folder.resolve("sample.exe");
    List<String> compile =
        List.of(
            "mcs",
            "-out:" + program,
            "-r:System.Net.Http,System.Runtime.Serialization,System.Xml,System.Xml.Linq",
            sample.toString());
    Process compiler = new ProcessBuilder(compile).inheritIO().start();
    assertThat(compiler.waitFor()).as("exit code of mcs").isZero();
    return program;
  }

  /** Without its tool a sample is skipped, save on a build server, where that is a failure. */
  private static List<String> command(Path sample) {
    List<String> command = COMMANDS.get(ending(sample));
    List<String> tools =
        switch (ending(sample)) {
          case "sh" -> List.of("sh", "curl");
          case "cs" -> List.of("mcs", "mono");
          default -> command.subList(0, 1);
        };
    for (String tool : tools) {
      Tools.require(tool, sample.getFileName().toString());
    }
    return command;
  }

  private static String ending(Path sample) {
    String name = sample.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
