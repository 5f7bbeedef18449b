package ai.autocalls.lead.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.autocalls.lead.client.AttemptListener;
import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.model.CreateLeadRequest;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snippets of the README that bind Micrometer and OpenTelemetry. */
class ObservabilityIT {
  private HttpServer provider;

  @BeforeEach
  void start() throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(422, -1);
          exchange.close();
        });
    provider.start();
  }

  @AfterEach
  void stop() {
    provider.stop(0);
  }

  private void createLead(AttemptListener listener) {
    try (AutocallsClient client =
        AutocallsClient.builder()
            .baseUrl("http://localhost:" + provider.getAddress().getPort())
            .token("token")
            .attemptListener(listener)
            .build()) {
      catchThrowable(
          () ->
              client.createLead(
                  CreateLeadRequest.builder().phoneNumber("+12025550123").campaignId(7).build()));
    }
  }

  private static AttemptListener micrometer(MeterRegistry registry) {
    AttemptListener metrics =
        attempt ->
            Timer.builder("autocalls.attempt")
                .tag("operation", attempt.operation())
                .tag("status", String.valueOf(attempt.status()))
                .tag("delivery", attempt.delivery() == null ? "OK" : attempt.delivery().name())
                .register(registry)
                .record(attempt.took());
    return metrics;
  }

  private static AttemptListener openTelemetry(Tracer tracer) {
    AttemptListener traces =
        attempt ->
            tracer
                .spanBuilder(attempt.operation())
                .setStartTimestamp(Instant.now().minus(attempt.took()))
                .setAttribute("server.address", attempt.host())
                .setAttribute("http.request.resend_count", attempt.number() - 1)
                .setAttribute("autocalls.delivery", String.valueOf(attempt.delivery()))
                .setAttribute(
                    "http.response.status_code", attempt.status() == null ? 0 : attempt.status())
                .startSpan()
                .end();
    return traces;
  }

  @Test
  void micrometerTimesEachAttempt() {
    MeterRegistry registry = new SimpleMeterRegistry();
    createLead(micrometer(registry));

    Timer timer =
        registry
            .get("autocalls.attempt")
            .tags("operation", "createLead", "status", "422", "delivery", "REJECTED")
            .timer();
    assertThat(timer.count()).isEqualTo(1);
  }

  @Test
  void openTelemetryHasASpanForEachAttempt() {
    List<String> calls = new ArrayList<>();
    Span span = recorded(Span.class, calls, null);
    SpanBuilder builder = recorded(SpanBuilder.class, calls, span);
    createLead(openTelemetry(recorded(Tracer.class, calls, builder)));

    assertThat(calls)
        .containsSubsequence(
            "spanBuilder[createLead]",
            "setAttribute[server.address, localhost]",
            "setAttribute[http.request.resend_count, 0]",
            "setAttribute[autocalls.delivery, REJECTED]",
            "setAttribute[http.response.status_code, 422]",
            "startSpan[]",
            "end[]");
  }

  /** Notes its calls; returns itself where it builds, and the result otherwise. */
  private <T> T recorded(Class<T> type, List<String> calls, Object result) {
    return type.cast(
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              calls.add(method.getName() + (arguments == null ? "[]" : Arrays.toString(arguments)));
              return method.getReturnType() == type ? proxy : result;
            }));
  }
}
