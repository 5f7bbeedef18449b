package ai.autocalls.lead.contract.pact;

import au.com.dius.pact.core.pactbroker.ConsumerVersionSelectors;
import au.com.dius.pact.core.pactbroker.HalClient;
import au.com.dius.pact.core.pactbroker.IHalClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import au.com.dius.pact.core.pactbroker.PactBrokerResult;
import au.com.dius.pact.core.pactbroker.PactResponse;
import au.com.dius.pact.core.support.Result;
import au.com.dius.pact.core.support.json.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kotlin.jvm.functions.Function2;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Pact's broker client with what it lacks: limits of time and size, credentials that stay with the
 * broker, and failures that keep their cause.
 *
 * <p>The library's own HTTP client waits for ever and follows redirects with the token.
 */
final class BrokerConnection extends PactBrokerClient implements AutoCloseable {
  static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final int MAX_RESPONSE_BYTES = 20 * 1024 * 1024;

  private final Duration timeout;
  private final BrokerFailures failures;
  private final CloseableHttpClient http;
  private volatile Exception lastFailure;

  BrokerConnection(BrokerAccess access) {
    this(access, TIMEOUT);
  }

  /**
   * @param timeout the longest wait for one response
   */
  BrokerConnection(BrokerAccess access, Duration timeout) {
    super(access.toString(), Map.of(), new PactBrokerClientConfig());
    this.timeout = timeout;
    this.failures = new BrokerFailures(access, timeout);
    this.http = http(access, Timeout.of(timeout));
  }

  private static CloseableHttpClient http(BrokerAccess access, Timeout timeout) {
    ConnectionConfig connection =
        ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build();
    var headers =
        access.authorization().isEmpty()
            ? List.<BasicHeader>of()
            : List.of(new BasicHeader("Authorization", access.authorization(), true));
    return HttpClients.custom()
        .useSystemProperties()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setDefaultConnectionConfig(connection)
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
        .setDefaultHeaders(headers)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .addExecInterceptorFirst(
            "own-host",
            (request, scope, chain) -> {
              requireOwn(access, request);
              return chain.proceed(request, scope);
            })
        .addExecInterceptorFirst("bounded-response", BrokerConnection::boundedResponse)
        .build();
  }

  /** The links of a response decide where the next request goes, and the credentials with it. */
  private static void requireOwn(BrokerAccess access, ClassicHttpRequest request)
      throws IOException {
    try {
      if (!access.covers(request.getUri().toString())) {
        throw new IOException("it links to another host, where the credentials do not belong");
      }
    } catch (URISyntaxException e) {
      throw new IOException("it links to what is not a URL", e);
    }
  }

  private static ClassicHttpResponse boundedResponse(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    ClassicHttpResponse response = chain.proceed(request, scope);
    // The library fails on a response without a body or a media type, and so loses its status.
    byte[] body = {};
    ContentType type = null;
    if (response.getEntity() != null) {
      type = ContentType.parseLenient(response.getEntity().getContentType());
      // Left open, since to close it is to read it to its end.
      body = response.getEntity().getContent().readNBytes(MAX_RESPONSE_BYTES + 1);
    }
    if (body.length > MAX_RESPONSE_BYTES) {
      scope.execRuntime.discardEndpoint();
      throw new IOException("the response is larger than 20 MiB");
    }
    response.setEntity(
        new ByteArrayEntity(body, type == null ? ContentType.APPLICATION_OCTET_STREAM : type));
    return response;
  }

  @Override
  public IHalClient newHalClient() {
    HalClient hal =
        new HalClient(getPactBrokerUrl(), Map.of(), getConfig()) {
          @Override
          public Result<Boolean, Exception> postJson(
              String url,
              String body,
              Function2<? super Integer, ? super ClassicHttpResponse, Boolean> handler) {
            Result<Boolean, Exception> result = super.postJson(url, body, handler);
            lastFailure = result.errorValue();
            return result;
          }
        };
    hal.setHttpClient(http);
    return hal;
  }

  /**
   * Asks which pacts a provider is to be verified against.
   *
   * @throws CannotVerifyException when the broker does not tell
   */
  List<PactBrokerResult> pactsForVerification(String provider, PactSettings settings) {
    List<ConsumerVersionSelectors> selectors =
        JsonParser.parseString(settings.selectors()).asArray().getValues().stream()
            .<ConsumerVersionSelectors>map(ConsumerVersionSelectors.RawSelector::new)
            .toList();
    return within(
        () -> {
          Result<List<PactBrokerResult>, Exception> found =
              fetchConsumersWithSelectorsV2(
                  provider,
                  selectors,
                  List.of(),
                  settings.providerBranch(),
                  settings.enablePending(),
                  settings.includeWipPactsSince());
          if (found.errorValue() != null) {
            throw found.errorValue();
          }
          return found.unwrap();
        });
  }

  /**
   * Reads a pact.
   *
   * @throws CannotVerifyException when the broker does not give it
   */
  PactResponse pact(URI url) {
    return within(() -> fetchPact(url.toString(), false));
  }

  /**
   * Publishes through this connection.
   *
   * @throws CannotVerifyException when the broker does not take the result
   */
  void publish(Callable<Result<Boolean, List<String>>> publication) {
    lastFailure = null;
    List<String> failed =
        within(
            () -> {
              Result<Boolean, List<String>> result = publication.call();
              if (lastFailure != null) {
                throw lastFailure;
              }
              return result.errorValue() == null ? List.of() : result.errorValue();
            });
    if (!failed.isEmpty()) {
      throw failures.failure(String.join("; ", failed));
    }
  }

  /** A socket's time-out starts anew with every byte, so the whole exchange has one too. */
  private <T> T within(Callable<T> exchange) {
    FutureTask<T> task = new FutureTask<>(exchange);
    Thread thread = new Thread(task, "broker-exchange");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failures.explain(e.getCause());
    } catch (TimeoutException e) {
      http.close(CloseMode.IMMEDIATE);
      thread.interrupt();
      throw failures.explain(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      http.close(CloseMode.IMMEDIATE);
      throw failures.explain(e);
    }
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
  }
}
