package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.sandbox.Sandbox;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A web page in a real browser of the machine on which a sandbox runs. */
@Timeout(180)
class BrowserAttackIT {
  /** Everything that a page may send without being asked: no reply of it can be read. */
  private static final String PAGE =
      """
      <!doctype html><title>attack</title>
      <iframe name="hidden"></iframe>
      <form id="form" method="post" enctype="text/plain" action="%1$s" target="hidden">
      <input name='{"state":"the server fails","x":"' value='"}'></form>
      <iframe sandbox="allow-scripts" srcdoc="<script>
        fetch('%1$s', {method:'POST', mode:'no-cors', body:'{&quot;state&quot;:&quot;the server fails&quot;}'});
      </script>"></iframe>
      <script>
      const body = '{"state":"the server fails"}';
      const json = {method: 'POST', body, headers: {'Content-Type': 'application/json'}};
      Promise.allSettled([
        fetch('%1$s', {method: 'POST', mode: 'no-cors', body}),
        fetch('%1$s', json),
        fetch('%1$s', {...json, mode: 'no-cors'}),
        navigator.sendBeacon('%1$s', body)
      ]).then(all => {
        document.title = 'done ' + all.map(one => one.value && one.value.type || one.status).join(' ');
        document.getElementById('form').submit();
      });
      </script>
      """;

  @TempDir private Path profile;

  @Test
  void doesNotChangeTheSandbox() throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    try (Sandbox sandbox =
        Sandbox.builder().campaign(7, "Spring").pactStates().log(log::add).start()) {
      URI states = URI.create(sandbox.baseUrl()).resolve("/_pact/state");
      HttpServer evil =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      evil.createContext(
          "/",
          exchange -> {
            byte[] page = PAGE.formatted(states).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
          });
      evil.start();
      try {
        String dom = dom("http://evil.example:" + evil.getAddress().getPort() + "/");

        assertThat(dom).contains("<title>done ");
        assertThat(log)
            .filteredOn(line -> line.contains("POST /_pact/state 403"))
            .hasSizeGreaterThan(1);
        assertThat(log).noneMatch(line -> line.contains("/_pact/state 200"));
      } finally {
        evil.stop(0);
      }

      // A name of the attacker's that resolves to this machine makes the sandbox the page's own
      // origin.
      assertThat(dom("http://evil.example:" + states.getPort() + "/_pact/state"))
          .contains("Host 'evil.example:" + states.getPort() + "' is refused");

      HttpRequest lead =
          HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/user/lead"))
              .header("Authorization", "Bearer secret")
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"phone_number\":\"+12025550101\",\"campaign_id\":7}"))
              .build();
      var response = HttpClient.newHttpClient().send(lead, BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().map().keySet())
          .noneMatch(name -> name.startsWith("access-control"));
    }
  }

  private String dom(String url) throws Exception {
    Process process =
        new ProcessBuilder(
                Axe.chromium().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP evil.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--virtual-time-budget=10000",
                "--dump-dom",
                url)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return dom;
  }
}
