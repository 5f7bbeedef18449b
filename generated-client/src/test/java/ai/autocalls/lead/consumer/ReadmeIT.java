package ai.autocalls.lead.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.AutocallsException;
import ai.autocalls.lead.client.Delivery;
import ai.autocalls.lead.client.LeadOutcome;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README of the client shows is compiled here, run, and the same as there. */
class ReadmeIT {
  private static final Logger LOGGER_OF_THE_EXAMPLE = Logger.getLogger("leads");

  @BeforeAll
  static void keepTheLogOfTheBuildQuiet() {
    LOGGER_OF_THE_EXAMPLE.setLevel(Level.OFF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"data\":{\"id\":4711}} | created 4711",
        "422 | {\"message\":\"No.\"} | refused: REJECTED: the provider responded with 422 \"No.\"",
        "500 | oops | look it up before sending it again: UNKNOWN: the provider responded with 500",
        "200 | {\"data\":{\"a\":1}} | it exists, never send it again: CREATED: the provider responded",
        "200 | {\"data\":[]} | look it up before sending it again: UNKNOWN: the provider responded"
      })
  void theExampleStatesTheOutcome(int status, String response, String said) throws IOException {
    HttpServer provider =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body = response.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    provider.start();
    try {
      assertThat(createLead("http://localhost:" + provider.getAddress().getPort(), "token"))
          .startsWith(said);
    } finally {
      provider.stop(0);
    }
  }

  @Test
  void theExampleOfALookUpFindsTheLead() throws IOException {
    AtomicReference<String> created = new AtomicReference<>();
    HttpServer provider =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/",
        exchange -> {
          String request =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean post = exchange.getRequestMethod().equals("POST");
          if (post) {
            assertThat(created.getAndSet("{\"id\":4711," + request.substring(1))).isNull();
          }
          byte[] body =
              (post ? "oops" : "{\"last_page\":1,\"data\":[" + created.get() + "]}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(post ? 500 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    provider.start();
    try {
      String outcome =
          createAndLook(
              "http://localhost:" + provider.getAddress().getPort(),
              "token",
              CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build());
      assertThat(outcome).isEqualTo("created 4711");
    } finally {
      provider.stop(0);
    }
  }

  @Test
  void theExamplesAreThoseOfTheReadme() throws IOException {
    StringBuilder compiled = new StringBuilder();
    for (Class<?> type : List.of(ReadmeIT.class, ObservabilityIT.class, LeadApplication.class)) {
      Path folder = Path.of("src/test/java/ai/autocalls/lead/consumer");
      compiled.append(Files.readString(folder.resolve(type.getSimpleName() + ".java")));
    }
    List<String> examples =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(match -> squeezed(match.group(1)))
            .toList();

    assertThat(examples).hasSize(5);
    assertThat(squeezed(compiled.toString())).contains(examples);
  }

  @Test
  void theTablesNameEveryDeliveryAndEveryException() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    Set<String> named =
        Pattern.compile("`(\\w+Exception)`")
            .matcher(readme)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    assertThat(exceptions(AutocallsException.class).map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(named);
    assertThat(readme)
        .contains(Stream.of(Delivery.values()).map(delivery -> "| `" + delivery + "` |").toList())
        .contains(
            Stream.of(LeadOutcome.Finding.values())
                .map(finding -> "| `" + finding + "` |")
                .toList());
  }

  private static Stream<Class<?>> exceptions(Class<?> type) {
    return type.isSealed()
        ? Stream.concat(
            Stream.of(type), Stream.of(type.getPermittedSubclasses()).flatMap(ReadmeIT::exceptions))
        : Stream.of(type);
  }

  private static String createLead(String baseUrl, String token) {
    try (AutocallsClient client =
        AutocallsClient.builder()
            .baseUrl(baseUrl)
            .token(token) // or a supplier, asked at each call
            .logger(System.getLogger("leads")) // token, numbers and variables are masked
            .build()) {
      CreateLeadRequest request =
          CreateLeadRequest.builder()
              .phoneNumber("+12025550123")
              .campaignId(7)
              .variables(Map.of("customer_name", "Ada Example"))
              .build();
      try {
        Lead lead = client.createLead(request);
        return "created " + lead.id();
      } catch (AutocallsException e) {
        return switch (e.delivery()) {
          case NOT_DELIVERED -> "send it again later";
          case REJECTED -> "refused: " + e.getMessage();
          case UNKNOWN -> "look it up before sending it again: " + e.getMessage();
          case CREATED -> "it exists, never send it again: " + e.getMessage();
        };
      }
    }
  }

  private static String createAndLook(String baseUrl, String token, CreateLeadRequest request) {
    try (AutocallsClient client =
        AutocallsClient.builder()
            .baseUrl(baseUrl)
            .token(token)
            .referenceVariable("lead_ref") // each request carries a UUID under this name
            .build()) {
      try {
        return "created " + client.createLead(request).id();
      } catch (AutocallsException e) {
        if (e.delivery() != Delivery.UNKNOWN) {
          throw e;
        }
        LeadOutcome outcome = client.outcomeOf(request, e.reference());
        return switch (outcome.finding()) {
          case CREATED -> "created " + outcome.leads().get(0).id();
          case PERHAPS -> "let a person compare " + outcome.leads();
          case NOT_SEEN -> "look again later for " + e.reference() + ": " + outcome.message();
        };
      }
    }
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
