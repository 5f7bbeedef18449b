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

class ErrorAnswerTest {
  private static ApiException answer(int status, String body) {
    return ErrorAnswer.of(status, Headers.of("X-A", "b"), body, Clock.systemUTC(), Redaction.NONE)
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
    ApiException failure = answer(400, body);

    assertThat(failure.providerMessage()).isEqualTo(message);
    assertThat(failure.errorCode()).isEqualTo(code);
    assertThat(failure.fieldErrors()).isEmpty();
    assertThat(failure.body()).isEqualTo(body);
    assertThat(failure.headers().get("x-a")).isEqualTo("b");
  }

  @Test
  void readsFieldErrors() {
    ApiException failure =
        answer(
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
    assertThat(answer(429, "{\"message\":\"Too Many Attempts.\",\"retry_after\":60}").retryAfter())
        .isEqualTo(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({
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
    "599,UNKNOWN"
  })
  void knowsWhatAStatusSaysAboutTheLead(int status, Delivery delivery) {
    assertThat(answer(status, "").delivery()).isEqualTo(delivery);
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
        ErrorAnswer.of(
                422,
                Headers.of(),
                "{\"message\":\"About "
                    + secret
                    + "!\",\"error_code\":\""
                    + secret
                    + "\",\"errors\":{\"a\":[\""
                    + secret
                    + "\"]}}",
                Clock.systemUTC(),
                Redaction.of(Map.of("name", List.of("Ada Example")), "canary-token"))
            .asException();

    assertThat(failure.getMessage()).doesNotContain(secret).contains("About ***");
    assertThat(failure.providerMessage()).contains(secret);
  }

  @Test
  void keepsItsMessageToOneShortLine() {
    assertThat(answer(500, "{\"message\":\"" + "x\\n".repeat(5000) + "\"}").getMessage())
        .hasSizeLessThan(500)
        .doesNotContain("\n");
  }
}
