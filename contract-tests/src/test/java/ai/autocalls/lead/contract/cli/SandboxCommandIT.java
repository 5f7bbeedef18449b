package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.contract.sandbox.UndocumentedBehavior;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class SandboxCommandIT {
  /** The body of the request that the vendor shows, with its placeholders. */
  private static final String PLACEHOLDERS =
      """
      {
        "phone_number": "<string>",
        "campaign_id": 123,
        "variables": {"customer_name": "<string>", "email": "<string>"},
        "allow_dupplicate": true,
        "secondary_contacts": [
          {
            "phone_number": "<string>",
            "variables": {"customer_name": "<string>", "email": "<string>"}
          }
        ]
      }
      """;

  @Test
  void printsItsBaseUrlServesAndStopsOnSigterm() throws Exception {
    Process process = start("--port", "0", "--token", "secret");
    try {
      String baseUrl = firstLine(process);
      HttpResponse<String> placeholders = post(baseUrl, "secret", PLACEHOLDERS);
      HttpResponse<String> real =
          post(
              baseUrl,
              "secret",
              PLACEHOLDERS.replace(
                  "\"phone_number\": \"<string>\"", "\"phone_number\": \"+12025550101\""));
      HttpResponse<String> wrongToken = post(baseUrl, "wrong", PLACEHOLDERS);

      assertThat(baseUrl).matches("http://127\\.0\\.0\\.1:\\d+/api");
      assertThat(placeholders.statusCode()).isEqualTo(422);
      assertThat(placeholders.body())
          .contains("\"phone_number\":[", "\"secondary_contacts.0.phone_number\":[");
      assertThat(real.statusCode()).isEqualTo(200);
      assertThat(real.body()).contains("\"campaign_id\":123");
      assertThat(wrongToken.statusCode()).isEqualTo(401);

      process.toHandle().destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .endsWith("stopped" + System.lineSeparator());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void endsLoudlyWhenMemoryRunsOut() throws Exception {
    Process process = startIn("-Xmx32m", "--port", "0", "--token", "secret");
    try {
      String baseUrl = firstLine(process);
      StringBuilder large = new StringBuilder("{");
      IntStream.range(0, 15_000).forEach(i -> large.append("\"name%d\":\"x\",".formatted(i)));
      String lead =
          "{\"phone_number\":\"+12025550101\",\"campaign_id\":7,\"allow_dupplicate\":true,"
              + "\"variables\":"
              + large
              + "\"last\":\"x\"}}";
      assertThatThrownBy(
              () -> {
                while (true) {
                  post(baseUrl, "secret", lead);
                }
              })
          .isInstanceOf(IOException.class);

      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(2);
      assertThat(
              new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines())
          .last()
          .asString()
          .startsWith("Out of memory. ");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void repeatsResponsesAndLogsRequestsOnRequest() throws Exception {
    Process process =
        start(
            "--campaign",
            "9=Autumn",
            "--clock",
            "2026-03-01T09:30:00Z",
            "--first-id",
            "100",
            "--rate-limit",
            "2",
            "--log",
            "--pact-states");
    try {
      BufferedReader lines = output(process);
      String baseUrl = lines.readLine();
      String statesUrl = lines.readLine();
      String lead = "{\"phone_number\":\"+12025550101\",\"campaign_id\":9}";
      HttpResponse<String> created = post(baseUrl, "secret", lead);
      HttpResponse<String> duplicate = post(baseUrl, "secret", lead);
      HttpResponse<String> limited = post(baseUrl, "secret", lead);
      HttpResponse<String> state =
          send(URI.create(statesUrl), "", "{\"state\":\"the server fails\"}");

      assertThat(created.body())
          .contains("\"id\":100,", "\"created_at\":\"2026-03-01 09:30:00\"", "\"Autumn\"");
      assertThat(duplicate.statusCode()).isEqualTo(409);
      assertThat(limited.statusCode()).isEqualTo(429);
      assertThat(state.body()).isEqualTo("{\"token\":\"secret\"}");
      process.toHandle().destroy();
      assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("2026-03-01T09:30:00Z POST /api/user/lead 429")
          .contains("2026-03-01T09:30:00Z POST /_pact/state/*** 200")
          .doesNotContain("2025550101", statesUrl.substring(statesUrl.lastIndexOf('/')));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void saysWhatItChoseWhereNothingIsDocumented() {
    StringWriter out = new StringWriter();

    int code =
        LeadContract.run(
            new PrintWriter(out, true), new PrintWriter(out, true), "sandbox", "--choices");

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("refused with 409")
        .hasLineCount(UndocumentedBehavior.values().length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port 70000 | 70000 is not 0 to 65535",
        "--port x | 'x' is not an int",
        "--campaign 7 | '7' is neither ID=NAME, such as 7=Spring, nor any",
        "--campaign 7= | '7=' is neither ID=NAME, such as 7=Spring, nor any",
        "--campaign x=y | 'x=y' is neither",
        "--host 0.0.0.0 | 0.0.0.0 is not a loopback address: other machines could reach the sandbox.",
        "--rate-limit 0 | 0 is not 1 to 1000000",
        "--latency 60001 | 60001 is not 0 to 60000",
        "--clock noon | 'noon' is not like 2026-03-01T09:30:00Z",
        "--nonsense | Unknown option: '--nonsense'",
      })
  void saysInOneLineWhatIsWrongWithTheCommandLine(String arguments, String message) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> line = new ArrayList<>(List.of("sandbox"));
    line.addAll(List.of(arguments.split(" ")));

    int code =
        LeadContract.run(
            new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains(message).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysWhenThePortIsTaken() throws Exception {
    try (java.net.ServerSocket taken =
        new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      StringWriter err = new StringWriter();

      int code =
          LeadContract.run(
              new PrintWriter(new StringWriter()),
              new PrintWriter(err, true),
              "sandbox",
              "--port",
              Integer.toString(taken.getLocalPort()));

      assertThat(code).isEqualTo(2);
      assertThat(err.toString())
          .contains("Cannot listen on 127.0.0.1, port " + taken.getLocalPort())
          .hasLineCount(1);
    }
  }

  @Test
  void rehearsesAFault() throws Exception {
    Process process = start("--fault", "500-after-create");
    try {
      HttpResponse<String> response =
          post(
              firstLine(process),
              "secret",
              "{\"phone_number\":\"+12025550101\",\"campaign_id\":7}");

      assertThat(response.statusCode()).isEqualTo(500);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void namesTheFaultsWhenOneIsNotKnown() {
    StringWriter err = new StringWriter();

    int code =
        LeadContract.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            "sandbox",
            "--fault",
            "SLOW");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "'SLOW' is not one of [drop-before-create, drop-after-create, 500-after-create, slow]");
  }

  private static Process start(String... options) throws IOException {
    return startIn("-Xmx256m", options);
  }

  private static Process startIn(String heap, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                LeadContract.class.getName(),
                "sandbox"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).start();
  }

  private static String firstLine(Process process) throws IOException {
    return output(process).readLine();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(String baseUrl, String token, String body)
      throws IOException, InterruptedException {
    return send(URI.create(baseUrl + "/user/lead"), token, body);
  }

  private static HttpResponse<String> send(URI url, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
