package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.FaultServer.inTurn;
import static ai.autocalls.lead.client.TestClient.REQUEST;
import static ai.autocalls.lead.client.TestClient.once;
import static ai.autocalls.lead.client.TestClient.repeating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.autocalls.lead.client.FaultServer.Script;
import ai.autocalls.lead.model.Lead;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one call does in its own way. */
@Timeout(30)
class CallOptionsIT {
  private static final Duration SHORT = Duration.ofMillis(300);

  private final List<String> headers = new CopyOnWriteArrayList<>();

  /** Notes the headers of two requests; the first is turned away. */
  private Script notingHeaders(String body) {
    return peer -> {
      for (String status : List.of("429 No\r\nRetry-After: 0", "200 OK")) {
        int length = 0;
        for (String line = peer.readLine(); !line.isEmpty(); line = peer.readLine()) {
          headers.add(line);
          if (line.startsWith("Content-Length: ")) {
            length = Integer.parseInt(line.substring(16));
          }
        }
        peer.readBody(length);
        peer.respond(status, status.startsWith("200") ? body : "{}");
      }
    };
  }

  private static CallOptions options() {
    return CallOptions.builder()
        .token("token-of-another-account")
        .header("X-Trace", "overwritten")
        .header("x-trace", "4711")
        .build();
  }

  private void assertEveryAttemptCarriesThem() {
    assertThat(headers)
        .filteredOn("Authorization: Bearer token-of-another-account"::equals)
        .hasSize(2);
    assertThat(headers).filteredOn(line -> line.startsWith("Authorization:")).hasSize(2);
    assertThat(headers).filteredOn("x-trace: 4711"::equals).hasSize(2);
    assertThat(headers).noneMatch(line -> line.contains("overwritten"));
  }

  @Test
  void aLeadIsCreatedWithTokenAndHeadersOfItsOwn() throws IOException {
    try (FaultServer provider = new FaultServer(notingHeaders(FaultServer.LEAD));
        AutocallsClient client = repeating(provider.port()).build()) {
      assertThat(client.createLead(REQUEST, options()).id()).isEqualTo(4711);
    }
    assertEveryAttemptCarriesThem();
  }

  @Test
  void aLeadIsCreatedWithThemWithoutWaiting() throws IOException {
    try (FaultServer provider = new FaultServer(notingHeaders(FaultServer.LEAD));
        AutocallsClient client = repeating(provider.port()).build()) {
      assertThat(client.createLeadAsync(REQUEST, options()).join().id()).isEqualTo(4711);
    }
    assertEveryAttemptCarriesThem();
  }

  @Test
  void aPageIsReadWithThem() throws IOException {
    try (FaultServer provider = new FaultServer(notingHeaders("{\"data\":[]}"));
        AutocallsClient client = repeating(provider.port()).build()) {
      assertThat(client.listLeads(LeadQuery.builder().build(), options()).data()).isEmpty();
    }
    assertEveryAttemptCarriesThem();
  }

  @Test
  void theNextCallIsAsTheClientWasBuilt() throws IOException {
    List<String> tokens = new CopyOnWriteArrayList<>();
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  while (true) {
                    tokens.add(peer.readToken());
                    peer.respond("200 OK", FaultServer.LEAD);
                  }
                });
        AutocallsClient client = once(provider.port()).build()) {
      client.createLead(REQUEST, options());
      client.createLead(REQUEST);
    }
    assertThat(tokens).containsExactly("token-of-another-account", "token");
  }

  @Test
  void afterTheDeadlineTheOutcomeOfWhatHasLeftIsUnknown() throws IOException {
    try (FaultServer provider = new FaultServer(peer -> peer.readRequest().awaitHangUp());
        AutocallsClient client = repeating(provider.port()).build()) {
      CallOptions options = CallOptions.builder().deadline(SHORT).build();
      assertThatThrownBy(() -> client.createLead(REQUEST, options))
          .isInstanceOf(OutcomeUnknownException.class)
          .hasMessageContaining("the time was up");
      assertThat(client.createLeadAsync(REQUEST, options))
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withCauseInstanceOf(OutcomeUnknownException.class);
      assertThat(provider.requests()).isEqualTo(2);
    }
  }

  @Test
  void aLookUpIsNotRepeatedAfterTheDeadline() throws IOException {
    try (FaultServer provider = new FaultServer(peer -> peer.readRequest().awaitHangUp());
        AutocallsClient client = repeating(provider.port()).build()) {
      assertThatThrownBy(
              () ->
                  client.listLeads(
                      LeadQuery.builder().build(), CallOptions.builder().deadline(SHORT).build()))
          .isInstanceOf(LookupFailedException.class);
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void aWaitThatWouldEndAfterTheDeadlineIsNotBegun() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("429 No\r\nRetry-After: 20", "200 never"));
        AutocallsClient client =
            once(provider.port()).retryPolicy(RetryPolicy.standard()).build()) {
      long start = System.nanoTime();
      assertThatThrownBy(
              () ->
                  client.createLead(
                      REQUEST, CallOptions.builder().deadline(Duration.ofSeconds(15)).build()))
          .isInstanceOf(RateLimitedException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void aCallThatWaitsForItsTurnNeverLeavesAfterTheDeadline() throws Exception {
    OkHttpClient oneAtATime = TestClient.oneAtATime();
    try (FaultServer provider = new FaultServer(FaultServer.LEADS_AFTER_RELEASE);
        AutocallsClient client = once(provider.port()).httpClient(oneAtATime).build()) {
      CompletableFuture<Lead> first = client.createLeadAsync(REQUEST);
      provider.reached.await();

      assertThat(client.createLeadAsync(REQUEST, CallOptions.builder().deadline(SHORT).build()))
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withCauseInstanceOf(NotDeliveredException.class);
      provider.released.countDown();
      assertThat(first.join().id()).isEqualTo(4711);
      assertThat(client.createLead(REQUEST).id()).isEqualTo(4711);
      assertThat(provider.requests()).isEqualTo(2);
    }
  }

  @Test
  void nothingLeavesIfTheTokenComesAfterTheDeadline() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("200 never"));
        AutocallsClient client =
            once(provider.port())
                .token(
                    () -> {
                      long asked = System.nanoTime();
                      while (System.nanoTime() - asked < SHORT.toNanos()) {
                        Thread.onSpinWait();
                      }
                      return "late";
                    })
                .build()) {
      CallOptions options = CallOptions.builder().deadline(Duration.ofMillis(100)).build();
      assertThatThrownBy(() -> client.createLead(REQUEST, options))
          .isInstanceOf(NotDeliveredException.class)
          .hasMessageContaining("the time was up");
      assertThat(provider.requests()).isZero();
    }
  }

  @Test
  void aDeadlineThatIsLongerThanTheClockCountsIsNone() throws IOException {
    try (FaultServer provider = new FaultServer(inTurn("200 OK"));
        AutocallsClient client = once(provider.port()).build()) {
      CallOptions forever =
          CallOptions.builder().deadline(Duration.ofSeconds(Long.MAX_VALUE)).build();
      assertThat(client.createLead(REQUEST, forever).id()).isEqualTo(4711);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authorization",
        "Accept",
        "CONTENT-TYPE",
        "Content-Length",
        "Connection",
        "Host",
        "TE",
        "Transfer-Encoding",
        "Upgrade",
        "Expect",
        "User-Agent",
        "Proxy-Authorization"
      })
  void headersOfTheClientAndOfTheConnectionAreRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.builder().header(name, "x"))
        .withMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Trace, 'secret\nX-Forged: 1'",
    "X-Trace, sécret",
    "'X Trace', secret",
    "'', secret"
  })
  void aRefusalDoesNotShowTheValueOfAHeader(String name, String value) {
    IllegalArgumentException refusal =
        catchThrowableOfType(
            IllegalArgumentException.class, () -> CallOptions.builder().header(name, value));
    assertThat(refusal).hasNoCause().hasMessageNotContaining("cret");
  }

  @Test
  void limitsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.builder().deadline(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.builder().callTimeout(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.builder().token("a b"));
  }

  @Test
  void showNeitherTheTokenNorTheValuesOfHeaders() {
    assertThat(options().toString()).contains("x-trace").doesNotContain("4711", "token-of");
  }
}
