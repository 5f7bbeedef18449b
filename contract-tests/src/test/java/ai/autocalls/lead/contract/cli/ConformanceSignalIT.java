package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.sandbox.Endpoint;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ConformanceSignalIT {
  private static final String TOKEN = "a-token-to-be-kept-9f2c";

  @TempDir private Path directory;

  @Test
  void reportsTheLeadsAfterASignal() throws Exception {
    CountDownLatch fourth = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger received = new AtomicInteger();
    UnaryOperator<Endpoint> stuck =
        next ->
            request -> {
              SandboxResponse response = next.respond(request);
              if (response.status() == 200 && received.incrementAndGet() == 4) {
                fourth.countDown();
                awaitQuietly(over);
              }
              return response;
            };
    try (Sandbox slow =
        Sandbox.builder().token(TOKEN).campaign(7, "Spring").around(stuck).start()) {
      Path journal = directory.resolve("leads.jsonl");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  LeadContract.class.getName(),
                  "conformance",
                  "--base-url",
                  slow.baseUrl(),
                  "--campaign-id",
                  "7",
                  "--cases",
                  "1000",
                  "--journal",
                  journal.toString(),
                  "--token",
                  TOKEN)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        assertThat(fourth.await(60, TimeUnit.SECONDS)).isTrue();
        process.toHandle().destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .contains("Leads made: 3, ids 1 2 5", "Perhaps made, the provider did not say: 1");
        assertThat(journal).content().contains("\"id\":\"1\"", "\"certain\":false");
        assertThat(journal).content().hasLineCount(4);
      } finally {
        over.countDown();
        process.destroyForcibly();
      }
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
