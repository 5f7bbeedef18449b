package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.autocalls.lead.client.internal.Redaction;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);
  private static final AutocallsException NEVER_LEFT =
      new NotDeliveredException("refused.", new IOException());
  private static final RetryPolicy POLICY =
      new RetryPolicy(4, Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofSeconds(1));

  /** Always the given part of the longest wait. */
  private static RandomGenerator always(double part) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }

      @Override
      public double nextDouble() {
        return part;
      }
    };
  }

  private static ApiException respond(int status, String body, String... headers) {
    return ErrorResponse.of(
            status, Headers.of(headers), body, Effect.CREATES, CLOCK, Redaction.NONE)
        .asException();
  }

  private static Duration wait(int attempt, AutocallsException failure) {
    return POLICY.waitAfter(attempt, Duration.ZERO, Effect.CREATES, failure, always(0.5));
  }

  @Test
  void waitsTwiceAsLongEachTimeUpToTheLongest() {
    RetryPolicy many = POLICY.withAttempts(100);
    assertThat(List.of(1, 2, 3, 4, 5, 99))
        .extracting(
            n ->
                many.waitAfter(n, Duration.ZERO, Effect.CREATES, NEVER_LEFT, always(0.5))
                    .toMillis())
        .containsExactly(50L, 100L, 200L, 400L, 500L, 500L);
  }

  @Test
  void spreadsTheWaitOverItsWholeLength() {
    assertThat(POLICY.waitAfter(1, Duration.ZERO, Effect.CREATES, NEVER_LEFT, always(0))).isZero();
    assertThat(
            POLICY.waitAfter(1, Duration.ZERO, Effect.CREATES, NEVER_LEFT, always(0.99)).toMillis())
        .isEqualTo(99);
  }

  @Test
  void endsWithItsAttemptsAndItsBudget() {
    assertThat(wait(4, NEVER_LEFT)).isNull();
    assertThat(
            POLICY.waitAfter(1, Duration.ofMillis(9_950), Effect.CREATES, NEVER_LEFT, always(0.5)))
        .hasMillis(50);
    assertThat(
            POLICY.waitAfter(1, Duration.ofMillis(9_951), Effect.CREATES, NEVER_LEFT, always(0.5)))
        .isNull();
    assertThat(
            RetryPolicy.none().waitAfter(1, Duration.ZERO, Effect.CREATES, NEVER_LEFT, always(0.5)))
        .isNull();
  }

  @Test
  void takesDurationsWithoutEnd() {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
    RetryPolicy endless = new RetryPolicy(99, forever, forever, forever);
    for (int attempt : List.of(1, 2, 98)) {
      assertThat(endless.waitAfter(attempt, Duration.ZERO, Effect.CREATES, NEVER_LEFT, always(0.5)))
          .isGreaterThan(Duration.ofDays(100));
      assertThat(
              endless
                  .withBudget(Duration.ofMinutes(1))
                  .waitAfter(attempt, Duration.ZERO, Effect.CREATES, NEVER_LEFT, always(0.5)))
          .isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 408, 409, 422, 500, 502, 503, 504, 524})
  void neverRepeatsAnyOtherResponse(int status) {
    assertThat(wait(1, respond(status, "", "Retry-After", "0"))).isNull();
  }

  @Test
  void neverRepeatsWhatMayHaveArrived() {
    assertThat(wait(1, new OutcomeUnknownException("broke.", new IOException()))).isNull();
    assertThat(
            wait(
                1,
                new UnreadableResponseException(
                    Delivery.CREATED, "bad.", Effect.CREATES, "", null)))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // header | body field | wait in ms, of which 50 are jitter
        "0 | - | 50",
        "1 | - | 1050",
        "2 | - | -",
        "99999999999999999999 | - | -",
        "Sun, 01 Mar 2026 09:29:00 GMT | - | 50",
        "Sun, 01 Mar 2026 09:30:00 GMT | - | 1050",
        "Sun, 01 Mar 2026 10:30:00 GMT | - | -",
        "- | 1 | 1050",
        "- | \"1\" | 1050",
        "- | 60 | -",
        "1 | 60 | 1050",
        "soon | 1 | 1050",
        "-5 | - | 50",
        "- | -5 | 50",
        "- | {} | 50",
        "- | 1.5 | 50"
      },
      delimiter = '|')
  void waitsAsLongAsTheProviderAsks(String header, String field, Long expected) {
    String[] headers = header == null ? new String[0] : new String[] {"Retry-After", header};
    String body = field == null ? "{}" : "{\"retry_after\":" + field + "}";

    Duration wait = wait(1, respond(429, body, headers));

    assertThat(wait == null ? null : wait.toMillis()).isEqualTo(expected);
  }

  @Test
  void refusesNumbersThatMakeNoSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> POLICY.withAttempts(0));
    assertThatIllegalArgumentException().isThrownBy(() -> POLICY.withBudget(Duration.ofMillis(-1)));
  }
}
