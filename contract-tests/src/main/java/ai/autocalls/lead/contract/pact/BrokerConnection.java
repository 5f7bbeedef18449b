package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.pact.BrokerFailure.Effect;
import au.com.dius.pact.core.pactbroker.CanIDeployResult;
import au.com.dius.pact.core.pactbroker.HalClient;
import au.com.dius.pact.core.pactbroker.IHalClient;
import au.com.dius.pact.core.pactbroker.Latest;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import au.com.dius.pact.core.pactbroker.PublishConfiguration;
import au.com.dius.pact.core.pactbroker.To;
import au.com.dius.pact.core.support.Result;
import au.com.dius.pact.core.support.json.JsonValue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
 * <p>The library's own HTTP client waits for ever, follows redirects with the token, and turns a
 * failed question about deployment into "no".
 */
final class BrokerConnection extends PactBrokerClient implements AutoCloseable {
  private static final int MAX_ANSWER_BYTES = 20 * 1024 * 1024;

  private final BrokerAccess access;
  private final Duration timeout;
  private final BrokerFailures failures;
  private final CloseableHttpClient http;
  private volatile Exception lastFailure;

  BrokerConnection(BrokerAccess access, Duration timeout) {
    this(access, timeout, 0, Duration.ZERO);
  }

  /**
   * @param access where the broker is
   * @param timeout the longest wait for one answer
   * @param retries how often a question is asked again while results are unknown
   * @param pause how long to wait before asking again, in whole seconds
   */
  BrokerConnection(BrokerAccess access, Duration timeout, int retries, Duration pause) {
    super(
        access.toString(),
        Map.of(),
        new PactBrokerClientConfig(retries, Math.toIntExact(pause.toSeconds())));
    this.access = access;
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
        .addExecInterceptorFirst("bounded-answer", BrokerConnection::boundedAnswer)
        .build();
  }

  /** The links of an answer decide where the next request goes, and the credentials with it. */
  private static void requireOwn(BrokerAccess access, ClassicHttpRequest request)
      throws IOException {
    try {
      if (!access.covers(request.getUri().toString())) {
        throw new IOException("it links to another host, where the credentials do not belong");
      }
    } catch (URISyntaxException e) {
      throw new IOException("it links to what is no URL", e);
    }
  }

  private static ClassicHttpResponse boundedAnswer(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    ClassicHttpResponse response = chain.proceed(request, scope);
    // The library fails on an answer without a body or a media type, and so loses its status.
    byte[] body = {};
    ContentType type = null;
    if (response.getEntity() != null) {
      type = ContentType.parseLenient(response.getEntity().getContentType());
      // Left open, since to close it is to read it to its end.
      body = response.getEntity().getContent().readNBytes(MAX_ANSWER_BYTES + 1);
    }
    if (body.length > MAX_ANSWER_BYTES) {
      scope.execRuntime.discardEndpoint();
      throw new IOException("the answer is larger than 20 MiB");
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
          public Result<JsonValue, Exception> getJson(String path, boolean encodePath) {
            Result<JsonValue, Exception> result = super.getJson(path, encodePath);
            lastFailure = result.errorValue();
            return result;
          }
        };
    hal.setHttpClient(http);
    return hal;
  }

  /**
   * The broker's entry document, with a link by which a pact can be published with its branch.
   *
   * @throws BrokerFailure when the broker cannot be asked or has no such link
   */
  IHalClient entry() throws BrokerFailure {
    IHalClient entry = within(timeout, () -> newHalClient().navigate());
    String link = entry.linkUrl(PUBLISH_CONTRACTS_LINK);
    if (link == null) {
      throw failures.failure(
          Effect.NONE,
          "has no link "
              + PUBLISH_CONTRACTS_LINK
              + ", so it cannot record a branch; check PACT_BROKER_BASE_URL, or upgrade it",
          null);
    }
    if (!access.covers(link)) {
      throw failures.failure(
          Effect.NONE,
          "links to "
              + BrokerText.line(access, link)
              + ", where the credentials do not belong; mend the broker's own base URL",
          null);
    }
    return entry;
  }

  /**
   * Publishes one pact.
   *
   * @return the broker's answer as JSON
   * @throws BrokerFailure when the pact is not, or perhaps not, published
   */
  String publish(IHalClient entry, PublishablePact pact, String version, String branch)
      throws BrokerFailure {
    PublishConfiguration configuration = new PublishConfiguration(version, List.of(), branch);
    return within(
        timeout,
        () ->
            publishContract(entry, pact.provider(), pact.consumer(), configuration, pact.text())
                .unwrap()
                .serialise());
  }

  /**
   * Asks the broker whether a version may be deployed.
   *
   * @throws BrokerFailure when the broker gives no answer to that
   */
  CanIDeployResult canIDeploy(String pacticipant, String version, String environment)
      throws BrokerFailure {
    Duration pause = Duration.ofSeconds(getConfig().getRetryWhileUnknownInterval());
    Duration all =
        timeout.plus(timeout.plus(pause).multipliedBy(getConfig().getRetryCountWhileUnknown()));
    Latest thisVersion = new Latest.UseLatest(false);
    To target = new To(null, environment, null);
    CanIDeployResult result =
        within(
            all,
            () -> {
              CanIDeployResult answer = canIDeploy(pacticipant, version, thisVersion, target);
              if (lastFailure != null) {
                throw lastFailure;
              }
              return answer;
            });
    if (!result.getOk() && result.getUnknown() == null) {
      throw failures.failure(
          Effect.UNKNOWN, "gave no verdict; check PACT_BROKER_BASE_URL, or upgrade it", null);
    }
    return result;
  }

  /** A socket's time-out starts anew with every byte, so the whole exchange has one too. */
  private <T> T within(Duration limit, Callable<T> exchange) throws BrokerFailure {
    FutureTask<T> task = new FutureTask<>(exchange);
    Thread thread = new Thread(task, "broker-exchange");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
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
