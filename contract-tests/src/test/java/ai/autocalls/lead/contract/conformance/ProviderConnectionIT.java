package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderConnectionIT {
  @Test
  void saysThatNothingListens() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> Runs.run(Runs.rehearsal("http://127.0.0.1:" + free + "/api", 0)))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessageContaining("does not respond: nothing listens there");
  }

  @Test
  void saysThatAHostOfPagesIsNotTheApi() {
    try (Sandbox pages =
        Runs.sandbox()
            .around(
                next ->
                    request ->
                        new SandboxResponse(
                            200,
                            Map.of("Content-Type", "text/html"),
                            "<html></html>".getBytes(StandardCharsets.UTF_8)))
            .start()) {
      assertThatThrownBy(() -> Runs.run(Runs.rehearsal(pages.baseUrl(), 0)))
          .isInstanceOf(CouldNotRunException.class)
          .hasMessageContaining("does not respond with JSON but with HTML, status 200");
      assertThat(pages.requests()).hasSize(2);
    }
  }

  @Test
  void saysThatTheTokenIsRefused() {
    try (Sandbox other = Sandbox.builder().token("another").start()) {
      assertThatThrownBy(() -> Runs.run(Runs.rehearsal(other.baseUrl(), 0)))
          .isInstanceOf(CouldNotRunException.class)
          .hasMessageContaining("refuses the token");
    }
  }

  @Test
  void neverSendsTwiceWhenTheConnectionBreaksAfterTheRequest() throws Exception {
    AtomicInteger received = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  while (true) {
                    try (Socket socket = server.accept()) {
                      byte[] read = new byte[4096];
                      if (socket.getInputStream().read(read) > 0) {
                        received.incrementAndGet();
                      }
                    }
                  }
                } catch (java.io.IOException closed) {
                  // the test is over
                }
              });
      thread.setDaemon(true);
      thread.start();
      LeadJournal journal = LeadJournal.inMemory();
      ProviderConnection connection =
          new ProviderConnection(
              java.net.URI.create("http://127.0.0.1:" + server.getLocalPort()),
              "secret",
              Redaction.NONE,
              java.time.Duration.ofSeconds(5),
              new TimeLimit(java.time.Duration.ofMinutes(1), System::nanoTime),
              Pace.of(Double.POSITIVE_INFINITY),
              journal);

      Exchange exchange = connection.send(ProbeRequest.post("{}"), "test");

      assertThat(exchange.response()).isNull();
      assertThat(exchange.failure()).startsWith("the connection broke");
      assertThat(received).hasValue(1);
      assertThat(journal.entries()).containsExactly(new LeadJournal.Entry(null, "test", false));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void waitsAsLongAsTheProviderAsksAndSendsAgain(boolean inHeader) {
    SandboxResponse limited =
        SandboxResponse.json(
            429, ExactJson.object().put("message", "Too Many Attempts.").put("retry_after", 1));
    AtomicInteger calls = new AtomicInteger();
    try (Sandbox sandbox =
        Runs.sandbox()
            .around(
                next ->
                    request ->
                        calls.incrementAndGet() == 3
                            ? inHeader ? limited.withHeader("Retry-After", "1") : limited
                            : next.respond(request))
            .start()) {
      long start = System.nanoTime();

      ConformanceReport report = Runs.run(Runs.rehearsal(sandbox.baseUrl(), 0));

      assertThat(System.nanoTime() - start).isBetween(1_000_000_000L, 50_000_000_000L);
      assertThat(report.conforms()).isTrue();
    }
  }
}
