package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.conformance.Consent;
import ai.autocalls.lead.contract.conformance.Pace;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.provider.IProviderInfo;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends the verifier's requests, each once: the stock client sends a lead again that was answered
 * 429 or 503, and has no limit of time.
 */
final class VerifiedProviderClient extends ProviderClient implements AutoCloseable {
  private static final Timeout TIMEOUT = Timeout.ofSeconds(30);

  private final CloseableHttpClient http;
  private final Pace pace;
  private final List<String> leads = new ArrayList<>();

  VerifiedProviderClient(IProviderInfo provider, URI baseUrl, Pace pace) {
    this(provider, http(baseUrl), pace);
  }

  private VerifiedProviderClient(IProviderInfo provider, CloseableHttpClient http, Pace pace) {
    super(provider, any -> http);
    this.http = http;
    this.pace = pace;
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

  @Override
  public ProviderResponse makeRequest(IRequest request) {
    pace.next();
    ProviderResponse response = super.makeRequest(request);
    note(response);
    return response;
  }

  private void note(ProviderResponse response) {
    if (response.getStatusCode() / 100 != 2 || response.getBody() == null) {
      return;
    }
    try {
      JsonNode answer = new ObjectMapper().readTree(response.getBody().valueAsString());
      leads.add(answer.at("/data/id").asText("unknown"));
    } catch (JsonProcessingException notJson) {
      leads.add("unknown"); // a success, so perhaps a lead
    }
  }

  /** The ids of the leads that were made, as the provider gave them. */
  List<String> leads() {
    return List.copyOf(leads);
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
  }
}
