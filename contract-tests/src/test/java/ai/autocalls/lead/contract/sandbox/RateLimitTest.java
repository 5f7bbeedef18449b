package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private Instant now = Instant.parse("2026-03-01T09:30:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final Endpoint limited =
      new RateLimit(2, clock, request -> SandboxResponse.json(200, Json.object()));
  private final SandboxRequest request =
      new SandboxRequest("POST", "/api/user/lead", "", Map.of(), new byte[0]);

  @Test
  void refusesAboveTheLimitWithTheObservedBodyAndTheInferredHeaders() {
    limited.respond(request);
    limited.respond(request);
    now = now.plusMillis(20_500);

    SandboxResponse refused = limited.respond(request);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json())
        .hasToString("{\"message\":\"Too Many Attempts.\",\"retry_after\":40}");
    assertThat(refused.headers())
        .containsEntry("Retry-After", "40")
        .containsEntry("X-RateLimit-Limit", "2")
        .containsEntry("X-RateLimit-Remaining", "0");
  }

  @Test
  void respondsAgainWhenTheMinuteIsOver() {
    limited.respond(request);
    limited.respond(request);
    now = now.plusSeconds(60);

    assertThat(limited.respond(request).status()).isEqualTo(200);
  }
}
