package ai.autocalls.lead.contract.pact;

import ai.autocalls.lead.contract.conformance.Pace;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSource;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import au.com.dius.pact.provider.IProviderInfo;
import au.com.dius.pact.provider.IProviderVerifier;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kotlin.Pair;
import org.apache.hc.core5.http.HttpRequest;

/**
 * The provider that is verified: its states are set, each request is sent once, no faster than a
 * live provider stands, and what came back holds no token.
 */
final class LeadTarget extends HttpTestTarget implements AutoCloseable {
  private static final double LIVE_RATE = 1;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final ProviderSettings settings;
  private final VerificationReport report;
  private final ProviderInfo provider;
  private final SendOnceClient client;
  private final GivenStates states;
  private final Pace pace;
  private IProviderVerifier verifier;

  /** A state that could not be set, in place of the request that would have followed. */
  private record StateFailed(String message) {}

  LeadTarget(ProviderSettings settings, VerificationReport report) {
    super(settings.baseUrl().getHost(), port(settings.baseUrl()), settings.baseUrl().getPath());
    this.settings = settings;
    this.report = report;
    this.provider = provider(settings);
    this.client = new SendOnceClient(provider, settings.baseUrl());
    this.states = new GivenStates(settings);
    this.pace = Pace.of(settings.target().isLive() ? LIVE_RATE : Double.POSITIVE_INFINITY);
  }

  private static int port(URI url) {
    int defaultPort = url.getScheme().equals("https") ? 443 : 80;
    return url.getPort() < 0 ? defaultPort : url.getPort();
  }

  private static ProviderInfo provider(ProviderSettings settings) {
    URI url = settings.baseUrl();
    ProviderInfo provider =
        new ProviderInfo(
            LeadInteraction.PROVIDER, url.getScheme(), url.getHost(), port(url), url.getPath());
    if (settings.hasStates()) {
      try {
        provider.setStateChangeUrl(settings.statesUrl().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalStateException("checked when it was read", e);
      }
    }
    return provider;
  }

  @Override
  public IProviderInfo getProviderInfo(String serviceName, PactSource source) {
    return provider;
  }

  @Override
  public void prepareVerifier(IProviderVerifier prepared, Object testInstance, Pact pact) {
    // They print what the provider sent, the token with it.
    prepared.setReporters(List.of());
    verifier = prepared;
  }

  @Override
  public Pair<Object, Object> prepareRequest(
      Pact pact, Interaction interaction, Map<String, Object> context) {
    String failure = states.set(verifier, provider, pact, interaction, client, context);
    if (failure != null) {
      // Thrown where Pact counts it for the interaction, which may be pending.
      return new Pair<>(new StateFailed(failure), client);
    }
    var request =
        ((SynchronousRequestResponse) interaction)
            .getRequest()
            .generatedRequest(context, GeneratorTestMode.Provider);
    return new Pair<>(client.prepareRequest(request), client);
  }

  @Override
  public ProviderResponse executeInteraction(Object prepared, Object request) {
    if (request instanceof StateFailed failed) {
      throw new CannotVerifyException("a state was not set: " + failed.message());
    }
    pace.next();
    ProviderResponse response = super.executeInteraction(prepared, request);
    if (request instanceof HttpRequest sent && sent.getMethod().equals("POST")) {
      note(response);
    }
    return withoutToken(response);
  }

  private void note(ProviderResponse response) {
    if (response.getStatusCode() / 100 != 2 || response.getBody() == null) {
      return;
    }
    try {
      JsonNode body = new ObjectMapper().readTree(response.getBody().valueAsString());
      report.lead(shown(body.at("/data/id").asText("unknown")));
    } catch (JsonProcessingException notJson) {
      report.lead("unknown"); // a success, so perhaps a lead
    }
  }

  /** A provider can send anything as an id, the token or a phone number for example. */
  private String shown(String id) {
    return ID.matcher(id).matches()
        ? settings.redaction().and(settings.target().number()).mask(id)
        : "***";
  }

  /** Pact publishes what it compared, so the token must not be in it. */
  private ProviderResponse withoutToken(ProviderResponse response) {
    if (response.getBody() == null || !response.getBody().isPresent()) {
      return response;
    }
    String body = response.getBody().valueAsString();
    String masked = settings.redaction().mask(body);
    return masked.equals(body)
        ? response
        : new ProviderResponse(
            response.getStatusCode(),
            response.getHeaders(),
            response.getContentType(),
            OptionalBody.body(masked, response.getContentType()));
  }

  @Override
  public void close() {
    client.shutDown();
  }
}
