package ai.autocalls.lead.client;

import static ai.autocalls.lead.client.TestClient.REQUEST;
import static ai.autocalls.lead.client.TestClient.once;
import static ai.autocalls.lead.client.TestClient.repeating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.client.FaultServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The response beside the lead. */
@Timeout(30)
class LeadResponseIT {
  private static final String BODY =
      "{\"message\":\"Ada is welcome.\", \"data\":{\"id\":4711, \"phone_number\":\"+12025550123\"}}";

  private static Script responding(String head, String body) {
    return peer -> peer.readRequest().respond(head, body).awaitHangUp();
  }

  private static void assertIsTheResponse(LeadResponse response) {
    assertThat(response.lead().id()).isEqualTo(4711);
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.headers().get("X-Request-Id")).isEqualTo("r-1");
    assertThat(response.message()).isEqualTo("Ada is welcome.");
    assertThat(response.body()).isEqualTo(BODY);
  }

  @Test
  void isWhatTheProviderSent() throws IOException {
    try (FaultServer provider =
            new FaultServer(responding("201 Created\r\nX-Request-Id: r-1", BODY));
        AutocallsClient client = once(provider.port()).build()) {
      assertIsTheResponse(client.createLeadWithResponse(REQUEST, CallOptions.none()));
    }
  }

  @Test
  void isTheOneOfTheLastAttempt() throws IOException {
    AtomicInteger turn = new AtomicInteger();
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  while (true) {
                    peer.readRequest();
                    boolean first = turn.getAndIncrement() == 0;
                    peer.respond(
                        first ? "429 No" : "201 Created\r\nX-Request-Id: r-1", first ? "{}" : BODY);
                  }
                });
        AutocallsClient client = repeating(provider.port()).build()) {
      assertIsTheResponse(client.createLeadWithResponseAsync(REQUEST, CallOptions.none()).join());
      assertThat(provider.requests()).isEqualTo(2);
    }
  }

  @Test
  void hasTheTextOfACompressedBody() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(BODY.getBytes(StandardCharsets.UTF_8));
    }
    try (FaultServer provider =
            new FaultServer(
                peer ->
                    peer.readRequest()
                        .write(
                            "HTTP/1.1 201 Created\r\nX-Request-Id: r-1\r\nContent-Encoding: gzip\r\n"
                                + "Content-Length: "
                                + packed.size()
                                + "\r\n\r\n")
                        .write(packed.toByteArray())
                        .awaitHangUp());
        AutocallsClient client = once(provider.port()).build()) {
      assertIsTheResponse(client.createLeadWithResponse(REQUEST, CallOptions.none()));
    }
  }

  @Test
  void hasTheBeginningOfALongBody() throws IOException {
    String padding = " ".repeat(100_000);
    try (FaultServer provider = new FaultServer(responding("200 OK", BODY + padding));
        AutocallsClient client = once(provider.port()).build()) {
      LeadResponse response = client.createLeadWithResponse(REQUEST, CallOptions.none());
      assertThat(response.lead().id()).isEqualTo(4711);
      assertThat(response.body()).hasSize(65_536).startsWith(BODY);
    }
  }

  @Test
  void ofABodyThatBreaksOffThereIsNone() throws IOException {
    try (FaultServer provider =
            new FaultServer(
                peer -> {
                  peer.readRequest().write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + BODY);
                  peer.close();
                });
        AutocallsClient client = once(provider.port()).build()) {
      assertThatThrownBy(() -> client.createLeadWithResponse(REQUEST, CallOptions.none()))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void showsNoPersonalDataInItsText() throws IOException {
    try (CapturedLog log = new CapturedLog();
        FaultServer provider =
            new FaultServer(responding("201 Created\r\nX-Request-Id: Ada", BODY));
        AutocallsClient client =
            once(provider.port()).logger(System.getLogger("ai.autocalls.test")).build()) {
      LeadResponse response = client.createLeadWithResponse(REQUEST, CallOptions.none());
      assertThat(response.toString() + log.text())
          .contains("status=201", "id=4711")
          .doesNotContain("Ada", "2025550123");
    }
  }
}
