package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.client.internal.Redaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorResponseTest {
  private static ApiException respond(int status, String body) {
    return ErrorResponse.of(
            status, Headers.of("X-A", "b"), body, Effect.CREATES, Clock.systemUTC(), Redaction.NONE)
        .asException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{\"message\":\"Unauthenticated.\"} | Unauthenticated. | -",
        "{\"message\":\"No.\",\"success\":false} | No. | -",
        "{\"error\":\"It exists.\"} | It exists. | -",
        "{\"success\":false,\"error\":\"No.\",\"error_code\":\"E7\"} | No. | E7",
        "{\"message\":[1],\"error\":\"No.\",\"error_code\":7} | No. | 7",
        "{\"message\":null} | - | -",
        "[\"message\"] | - | -",
        "<html>Bad</html> | - | -",
        "{\"message\": | - | -"
      })
  void readsEveryKnownEnvelope(String body, String message, String code) {
    ApiException failure = respond(400, body);

    assertThat(failure.providerMessage()).isEqualTo(message);
    assertThat(failure.errorCode()).isEqualTo(code);
    assertThat(failure.fieldErrors()).isEmpty();
    assertThat(failure.body()).isEqualTo(body);
    assertThat(failure.headers().get("x-a")).isEqualTo("b");
  }

  @Test
  void readsFieldErrors() {
    ApiException failure =
        respond(
            422,
            "{\"message\":\"Bad.\",\"errors\":{\"phone_number\":[\"Required.\",\"Wrong.\"],"
                + "\"secondary_contacts.0.phone_number\":\"Wrong.\",\"x\":[{\"a\":1}]}}");

    assertThat(failure.fieldErrors())
        .isEqualTo(
            Map.of(
                "phone_number", List.of("Required.", "Wrong."),
                "secondary_contacts.0.phone_number", List.of("Wrong."),
                "x", List.of("{\"a\":1}")));
  }

  @Test
  void readsTheWaitInTheBody() {
    assertThat(respond(429, "{\"message\":\"Too Many Attempts.\",\"retry_after\":60}").retryAfter())
        .isEqualTo(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({
    "-1,UNKNOWN",
    "0,UNKNOWN",
    "99,UNKNOWN",
    "100,UNKNOWN",
    "101,UNKNOWN",
    "199,UNKNOWN",
    "300,REJECTED",
    "399,REJECTED",
    "400,REJECTED",
    "407,REJECTED",
    "408,UNKNOWN",
    "409,REJECTED",
    "429,REJECTED",
    "499,REJECTED",
    "500,UNKNOWN",
    "503,UNKNOWN",
    "599,UNKNOWN",
    "600,UNKNOWN",
    "999,UNKNOWN"
  })
  void knowsWhatAStatusSaysAboutTheLead(int status, Delivery delivery) {
    assertThat(respond(status, "").delivery()).isEqualTo(delivery);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99  | UNKNOWN: the provider responded with 99 \"No.\", which is not a status of HTTP. The lead",
        "101 | UNKNOWN: the provider responded with 101 \"No.\", which is not a final response to",
        "301 | REJECTED: the provider responded with 301 \"No.\". This request created no lead; redirects",
        "402 | REJECTED: the provider responded with 402 \"No.\". This request created no lead; check the account",
        "407 | REJECTED: a proxy responded with 407 \"No.\". This request created no lead; the proxy requires a login",
        "409 | REJECTED: the provider responded with 409 \"No.\". This request created no lead; it conflicts",
        "422 | REJECTED: the provider responded with 422 \"No.\". This request created no lead; fix the request.",
        "503 | UNKNOWN: the provider responded with 503 \"No.\". The lead may exist and the person may be called."
      })
  void saysWhatHappenedAndWhatToDo(int status, String start) {
    assertThat(respond(status, "{\"message\":\"No.\"}").getMessage()).startsWith(start);
  }

  @Test
  void aRefusedDuplicateDoesNotClaimThatNoLeadExists() {
    assertThat(respond(409, "{\"message\":\"Exists.\"}").getMessage())
        .contains("perhaps an earlier lead for the same number: look it up")
        .doesNotContain("No lead exists");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+12025550123",
        "12025550123",
        "+1 (202) 555-0123",
        "202.555.0123",
        "ada@example.com",
        "Ada Example",
        "canary-token"
      })
  void showsNothingOfAPersonInItsMessage(String secret) {
    ApiException failure =
        ErrorResponse.of(
                422,
                Headers.of(),
                "{\"message\":\"About "
                    + secret
                    + "!\",\"error_code\":\""
                    + secret
                    + "\",\"errors\":{\"a\":[\""
                    + secret
                    + "\"]}}",
                Effect.CREATES,
                Clock.systemUTC(),
                Redaction.of(Map.of("name", List.of("Ada Example")), "canary-token"))
            .asException();

    assertThat(failure.getMessage()).doesNotContain(secret).contains("About ***");
    assertThat(failure.providerMessage()).contains(secret);
  }

  @Test
  void keepsItsMessageToOneShortLine() {
    assertThat(respond(500, "{\"message\":\"" + "x\\n".repeat(5000) + "\"}").getMessage())
        .hasSizeLessThan(500)
        .doesNotContain("\n");
  }
}
