package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.report.Level;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to this machine goes nowhere else, whatever responds or is configured. */
class DetoursIT {
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    try (Sandbox elsewhere = Runs.sandbox().start();
        Sandbox redirecting =
            Runs.sandbox()
                .around(
                    next ->
                        request ->
                            next.respond(request)
                                .withStatus(status)
                                .withHeader("Location", elsewhere.baseUrl() + "/user/lead"))
                .start()) {
      ConformanceReport report = Runs.run(Runs.rehearsal(redirecting.baseUrl(), 10));

      assertThat(report.failedIds(Level.MUST)).contains("CREATE-01");
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void aProxyIsNotAskedForLoopback() {
    AtomicInteger asked = new AtomicInteger();
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            asked.incrementAndGet();
            return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 1)));
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            asked.incrementAndGet();
          }
        });
    try (Sandbox sandbox = Runs.sandbox().start()) {
      assertThat(Runs.run(Runs.rehearsal(sandbox.baseUrl(), 0)).conforms()).isTrue();
      assertThat(asked).hasValue(0);
    } finally {
      ProxySelector.setDefault(before);
    }
  }
}
