package ai.autocalls.lead.spec.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebPageIT {
  private static final int MAX_BYTES = 5 * 1024 * 1024;
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void readsAPage() {
    serve("/page", 200, Fixtures.text("in-sync/rendered.txt"));

    assertThat(Fixtures.read(base + "/page").path()).isEqualTo("/user/lead");
  }

  @Test
  void prefersTheSourceBehindAnHtmlPage() {
    serve("/page", 200, Fixtures.text("in-sync/page.html"));
    serve("/page.md", 200, Fixtures.text("in-sync/source.mdx"));

    assertThat(Fixtures.read(base + "/page?x=1").host()).isEqualTo("https://app.sondos-ai.com/api");
  }

  @Test
  void readsTheHtmlPageWhereNoSourceIsBehindIt() {
    serve("/page", 200, Fixtures.text("in-sync/page.html"));
    serve("/page.md", 200, Fixtures.text("in-sync/page.html"));

    assertThat(Fixtures.read(base + "/page").host()).isEqualTo("https://app.autocalls.ai/api");
  }

  @Test
  void followsARedirectOnTheSameHost() {
    redirect("/old", "/page");
    serve("/page", 200, Fixtures.text("in-sync/rendered.txt"));

    assertThat(Fixtures.read(base + "/old").path()).isEqualTo("/user/lead");
  }

  @Test
  void namesTheOtherHostInsteadOfFollowingThere() {
    redirect("/page", "http://docs.example/page");

    assertUnreadable("/page", "redirects to another host: name http://docs.example/page");
  }

  @Test
  void leavesACircleOfRedirects() {
    redirect("/page", "/page");

    assertUnreadable("/page", "redirects more than 5 times");
  }

  @Test
  void saysTheStatus() {
    serve("/page", 404, "Not here");

    assertUnreadable("/page", "responds with 404");
  }

  @Test
  void refusesALargePage() {
    serve("/page", 200, "a".repeat(MAX_BYTES + 1));

    assertUnreadable("/page", "larger than 5 MiB");
  }

  @Test
  void refusesAPageThatIsLargeOnceUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[MAX_BYTES * 4]);
    }
    server.createContext(
        "/page",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          respond(exchange, 200, packed.toByteArray());
        });

    assertUnreadable("/page", "larger than 5 MiB");
  }

  @Test
  void leavesAServerThatNeverEnds() {
    server.createContext(
        "/page",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('a');
          exchange.getResponseBody().flush();
          await();
        });

    assertThatThrownBy(() -> WebPage.text(base + "/page", Duration.ofMillis(300)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("/page did not respond within 0.3 seconds");
  }

  @Test
  void saysThatNoOneListens() {
    server.stop(0);

    assertUnreadable("/page", "cannot be loaded (ConnectException)");
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void assertUnreadable(String path, String reason) {
    assertThatThrownBy(() -> WebPage.text(base + path, LONG))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining(base + path)
        .hasMessageContaining(reason);
  }

  private void serve(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          boolean exact = exchange.getRequestURI().getPath().equals(path);
          respond(exchange, exact ? status : 404, body.getBytes(StandardCharsets.UTF_8));
        });
  }

  private void redirect(String path, String location) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", location);
          respond(exchange, 302, new byte[] {'.'});
        });
  }

  private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
