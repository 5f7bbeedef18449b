package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a sandbox runs: its limits, its log, its start and its end. */
class SandboxRunIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);

  private final List<String> log = new ArrayList<>();
  private final Sandbox sandbox =
      Sandbox.builder()
          .token("secret")
          .campaign(7, "Spring follow-up")
          .clock(CLOCK)
          .log(log::add)
          .start();

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void refusesABodyAboveTheLimitWhetherItsLengthIsDeclaredOrNot() {
    byte[] large = new byte[256 * 1024 + 1];
    HttpRequest declared = Wire.request(sandbox).POST(BodyPublishers.ofByteArray(large)).build();
    HttpRequest chunked =
        Wire.request(sandbox)
            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
            .build();

    assertThat(Wire.send(declared).statusCode()).isEqualTo(413);
    assertThat(Wire.send(chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void letsATestChangeRequestsAndResponses() {
    try (Sandbox teapot =
        Sandbox.builder()
            .around(next -> request -> next.respond(request).withStatus(418))
            .start()) {
      assertThat(Wire.post(teapot, "{}").statusCode()).isEqualTo(418);
    }
  }

  @Test
  void respondsToAFailureOfItsOwnWithJsonWithoutATrace() {
    try (Sandbox broken =
        Sandbox.builder()
            .around(
                next ->
                    request -> {
                      throw new IllegalStateException("on purpose");
                    })
            .start()) {
      // The body of the second is read after its head, on another thread.
      for (boolean bodyLater : List.of(false, true)) {
        HttpRequest.Builder request = Wire.request(broken).expectContinue(bodyLater);
        HttpResponse<String> response =
            Wire.send(request.POST(BodyPublishers.ofString("{}")).build());

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Wire.json(response).path("message").textValue()).doesNotContain("on purpose");
      }
    }
  }

  @Test
  void keepsRequestsForTestsAndLogsNeitherTokenNorNumber() {
    Wire.post(sandbox, "{\"phone_number\":\"+12025550101\",\"campaign_id\":7}");

    assertThat(sandbox.requests()).hasSize(1);
    assertThat(sandbox.requests().get(0).json().path("campaign_id").intValue()).isEqualTo(7);
    assertThat(sandbox.requests().get(0).header("authorization")).hasValue("Bearer secret");
    assertThat(log).containsExactly("2026-03-01T09:30:00Z POST /api/user/lead 200");
    assertThat(sandbox.requests().get(0) + "" + sandbox.leads())
        .doesNotContain("secret", "2025550101");
  }

  @Test
  void holdsResponsesBackForTheLatency() {
    try (Sandbox slow = Sandbox.builder().latency(Duration.ofMillis(150)).start()) {
      long start = System.nanoTime();
      Wire.post(slow, "{}");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(149));
    }
  }

  @Test
  void letsARequestInFlightEndWhenItIsStopped() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    Sandbox slow =
        Sandbox.builder()
            .latency(Duration.ofMillis(500))
            .around(
                next ->
                    request -> {
                      arrived.countDown();
                      return next.respond(request);
                    })
            .start();
    CompletableFuture<HttpResponse<String>> response =
        CompletableFuture.supplyAsync(() -> Wire.post(slow, "{}"));
    assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

    slow.close();

    assertThat(response.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(422);
  }

  @Test
  void dropsTheOldestLeadsAndLogsIt() {
    try (Sandbox small =
        Sandbox.builder().anyCampaign().maxLeads(2).clock(CLOCK).log(log::add).start()) {
      for (int i = 1; i <= 3; i++) {
        Wire.post(small, "{\"phone_number\":\"+1202555010" + i + "\",\"campaign_id\":7}");
      }
      assertThat(small.leads()).extracting(Lead::id).containsExactly(2L, 3L);
      assertThat(log).contains("memory is bounded: dropped the oldest 1 lead(s)");
      assertThat(
              Wire.post(small, "{\"phone_number\":\"+12025550101\",\"campaign_id\":7}")
                  .statusCode())
          .as("a dropped lead makes no duplicate")
          .isEqualTo(200);
    }
  }

  @Test
  void namesTheAddressThatIsTaken() {
    int port = java.net.URI.create(sandbox.baseUrl()).getPort();

    assertThatThrownBy(() -> Sandbox.builder().port(port).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("Cannot listen on 127.0.0.1, port " + port);
  }
}
