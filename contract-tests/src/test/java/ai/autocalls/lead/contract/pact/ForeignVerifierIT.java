package ai.autocalls.lead.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.sandbox.Fault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import au.com.dius.pact.core.model.FileSource;
import au.com.dius.pact.provider.ConsumerInfo;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationResult;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pact's verifier as it comes, with nothing of this project's but the pact, verifies the sandbox
 * through its state endpoint, as any other verifier does.
 */
class ForeignVerifierIT {
  @Test
  void verifiesThePactThroughTheStateEndpoint() throws MalformedURLException {
    try (Sandbox sandbox = Sandbox.builder().token("another-secret").pactStates().start()) {
      assertThat(verify(sandbox)).allMatch(result -> result instanceof VerificationResult.Ok);
      assertThat(sandbox.requests()).hasSizeGreaterThan(2 * 38);
    }
  }

  @Test
  void rejectsAFault() throws MalformedURLException {
    try (Sandbox sandbox = Sandbox.builder().pactStates().around(Fault.NO_CAMPAIGN).start()) {
      assertThat(verify(sandbox)).anyMatch(result -> result instanceof VerificationResult.Failed);
    }
  }

  private static List<VerificationResult> verify(Sandbox sandbox) throws MalformedURLException {
    URI url = URI.create(sandbox.baseUrl());
    var provider =
        new ProviderInfo(
            "autocalls-lead-api", url.getScheme(), url.getHost(), url.getPort(), url.getPath());
    provider.setStateChangeUrl(URI.create(sandbox.statesUrl()).toURL());
    var consumer = new ConsumerInfo("autocalls-lead-client");
    consumer.setPactSource(
        new FileSource(Path.of("pacts/autocalls-lead-client-autocalls-lead-api.json").toFile()));
    provider.setConsumers(List.of(consumer));
    var verifier = new ProviderVerifier();
    verifier.setPactLoadFailureMessage("the pact cannot be read");
    verifier.setReporters(List.of());
    verifier.setProjectHasProperty(name -> false);
    verifier.setProjectGetProperty(name -> null);
    return verifier.verifyProvider(provider);
  }
}
