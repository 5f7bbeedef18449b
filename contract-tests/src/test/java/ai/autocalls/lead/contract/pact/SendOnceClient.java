package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.conformance.Consent;
import au.com.dius.pact.provider.IProviderInfo;
import au.com.dius.pact.provider.ProviderClient;
import java.net.URI;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends each request once: Pact's own client sends a lead again that was refused with 429 or 503,
 * and waits for ever.
 */
final class SendOnceClient extends ProviderClient {
  private static final Timeout TIMEOUT = Timeout.ofSeconds(30);

  private final CloseableHttpClient http;

  SendOnceClient(IProviderInfo provider, URI baseUrl) {
    this(provider, http(baseUrl));
  }

  private SendOnceClient(IProviderInfo provider, CloseableHttpClient http) {
    super(provider, any -> http);
    this.http = http;
  }

  private static CloseableHttpClient http(URI baseUrl) {
    ConnectionConfig connection =
        ConnectionConfig.custom().setConnectTimeout(TIMEOUT).setSocketTimeout(TIMEOUT).build();
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDefaultConnectionConfig(connection)
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(TIMEOUT).build())
            .disableRedirectHandling()
            .disableAutomaticRetries();
    // Through a proxy elsewhere, what is sent to this machine would reach another.
    return (Consent.isLoopback(baseUrl) ? builder : builder.useSystemProperties()).build();
  }

  /** Not as an {@link AutoCloseable}, which JUnit would close after the first interaction. */
  void shutDown() {
    http.close(CloseMode.IMMEDIATE);
  }
}
